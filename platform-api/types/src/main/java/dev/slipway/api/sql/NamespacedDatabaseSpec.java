package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagementPolicy;
import dev.slipway.api.managed.SecretReference;
import dev.slipway.api.managed.TypedProviderConfigReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Specification of a namespaced database. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamespacedDatabaseSpec(
        @Required @JsonPropertyDescription("What the database should be; kept so.")
        DatabaseParameters forProvider,

        @Default("[\"*\"]") @JsonPropertyDescription("What the controller may do with the database.") @Nullable
        List<ManagementPolicy> managementPolicies,

        @Default("{\"kind\": \"ClusterProviderConfig\", \"name\": \"default\"}")
        @JsonPropertyDescription("The provider configuration with the server to connect to.")
        @Nullable
        TypedProviderConfigReference providerConfigRef,

        @JsonPropertyDescription("Secret of the same namespace to write the connection details to.") @Nullable
        SecretReference writeConnectionSecretToRef) {}
