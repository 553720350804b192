package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.DeletionPolicy;
import dev.slipway.api.managed.ManagementPolicy;
import dev.slipway.api.managed.ProviderConfigReference;
import dev.slipway.api.managed.PublishConnectionDetailsTo;
import dev.slipway.api.managed.SecretReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Specification of a cluster-scoped database. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatabaseSpec(
        @Default("Delete")
        @JsonPropertyDescription("What becomes of the database when this object is deleted.")
        @Nullable
        DeletionPolicy deletionPolicy,

        @Required @JsonPropertyDescription("What the database should be; kept so.")
        DatabaseParameters forProvider,

        @Default("[\"*\"]") @JsonPropertyDescription("What the controller may do with the database.") @Nullable
        List<ManagementPolicy> managementPolicies,

        @Default("{\"name\": \"default\"}")
        @JsonPropertyDescription("The ProviderConfig with the server to connect to.")
        @Nullable
        ProviderConfigReference providerConfigRef,

        @JsonPropertyDescription("Secret to write the connection details to.") @Nullable
        SecretReference writeConnectionSecretToRef,

        @JsonPropertyDescription("External secret store to publish to; older releases had this field.") @Nullable
        PublishConnectionDetailsTo publishConnectionDetailsTo) {}
