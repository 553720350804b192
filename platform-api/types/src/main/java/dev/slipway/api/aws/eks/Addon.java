package dev.slipway.api.aws.eks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of software that EKS keeps in a cluster. */
@ManagedCrd(
        group = "eks.aws.upbound.io",
        plural = "addons",
        required = {"addonName"})
public final class Addon {

    private Addon() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Addon name.") @Nullable
            String addonName,

            @JsonPropertyDescription("Addon version.") @Nullable
            String addonVersion,

            @Refers(to = "eks.aws.upbound.io/Cluster") @JsonPropertyDescription("Cluster name.") @Nullable
            String clusterName,

            @JsonPropertyDescription("Configuration values.") @Nullable
            String configurationValues,

            @JsonPropertyDescription("Namespace config.") @Nullable
            NamespaceConfig namespaceConfig,

            @JsonPropertyDescription("Pod identity association.") @Nullable
            List<PodIdentityAssociation> podIdentityAssociation,

            @JsonPropertyDescription("Whether to preserve.") @Nullable
            Boolean preserve,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Resolve conflicts on create.") @Nullable
            String resolveConflictsOnCreate,

            @JsonPropertyDescription("Resolve conflicts on update.") @Nullable
            String resolveConflictsOnUpdate,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the service account role.")
            @Nullable
            String serviceAccountRoleArn,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("When it was created.") @Nullable
            String createdAt,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("When it was changed last.") @Nullable
            String modifiedAt,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block namespaceConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NamespaceConfig(
            @JsonPropertyDescription("Namespace.") @Nullable String namespace) {}

    /** The block podIdentityAssociation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PodIdentityAssociation(
            @JsonPropertyDescription("ARN of the role.") @Nullable
            String roleArn,

            @JsonPropertyDescription("Service account.") @Nullable
            String serviceAccount) {}
}
