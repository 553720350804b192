package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the specification of every cluster-scoped managed resource has besides its parameters. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClusterScopedSpec(
        @Default("Delete")
        @JsonPropertyDescription("What becomes of the external resource when this object is deleted.")
        @Nullable
        DeletionPolicy deletionPolicy,

        @Default("[\"*\"]") @JsonPropertyDescription("What the controller may do with the external resource.") @Nullable
        List<ManagementPolicy> managementPolicies,

        @Default("{\"name\": \"default\"}")
        @JsonPropertyDescription("The ProviderConfig with the credentials.")
        @Nullable
        ProviderConfigReference providerConfigRef,

        @JsonPropertyDescription("Secret to write the connection details to.") @Nullable
        SecretReference writeConnectionSecretToRef,

        @JsonPropertyDescription("External secret store to publish to; older releases had this field.") @Nullable
        PublishConnectionDetailsTo publishConnectionDetailsTo) {}
