package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the specification of every namespaced managed resource has besides its parameters. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamespacedSpec(
        @Default("[\"*\"]") @JsonPropertyDescription("What the controller may do with the external resource.") @Nullable
        List<ManagementPolicy> managementPolicies,

        @Default("{\"kind\": \"ClusterProviderConfig\", \"name\": \"default\"}")
        @JsonPropertyDescription("The provider configuration with the credentials.")
        @Nullable
        TypedProviderConfigReference providerConfigRef,

        @JsonPropertyDescription("Secret to write the connection details to.") @Nullable
        SecretReference writeConnectionSecretToRef) {}
