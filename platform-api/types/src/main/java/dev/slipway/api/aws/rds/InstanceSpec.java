package dev.slipway.api.aws.rds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.DeletionPolicy;
import dev.slipway.api.managed.ManagementPolicy;
import dev.slipway.api.managed.ProviderConfigReference;
import dev.slipway.api.managed.PublishConnectionDetailsTo;
import dev.slipway.api.managed.SecretReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Specification of a cluster-scoped database instance. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
        value = "!has(self.managementPolicies)"
                + " || !('*' in self.managementPolicies || 'Create' in self.managementPolicies"
                + " || 'Update' in self.managementPolicies)"
                + " || has(self.forProvider.instanceClass)"
                + " || (has(self.initProvider) && has(self.initProvider.instanceClass))",
        message = "forProvider.instanceClass is required, such as db.t3.micro")
public record InstanceSpec(
        @Default("Delete")
        @JsonPropertyDescription("What becomes of the AWS resource when this object is deleted.")
        @Nullable
        DeletionPolicy deletionPolicy,

        @Required @JsonPropertyDescription("What the resource should be; kept so.")
        InstanceParameters forProvider,

        @JsonPropertyDescription("What the resource should be at its creation only.") @Nullable
        InstanceInitParameters initProvider,

        @Default("[\"*\"]") @JsonPropertyDescription("What the controller may do with the AWS resource.") @Nullable
        List<ManagementPolicy> managementPolicies,

        @Default("{\"name\": \"default\"}")
        @JsonPropertyDescription("The ProviderConfig with the credentials.")
        @Nullable
        ProviderConfigReference providerConfigRef,

        @JsonPropertyDescription("Secret to write the connection details to.") @Nullable
        SecretReference writeConnectionSecretToRef,

        @JsonPropertyDescription("External secret store to publish to; older releases had this field.") @Nullable
        PublishConnectionDetailsTo publishConnectionDetailsTo) {}
