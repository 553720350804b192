package dev.slipway.api.aws.eks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who of IAM is who in an EKS cluster. */
@ManagedCrd(group = "eks.aws.upbound.io", plural = "accessentries")
public final class AccessEntry {

    private AccessEntry() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "eks.aws.upbound.io/Cluster") @JsonPropertyDescription("Cluster name.") @Nullable
            String clusterName,

            @JsonPropertyDescription("Kubernetes groups.") @Nullable
            List<String> kubernetesGroups,

            @Refers(
                    to = "iam.aws.upbound.io/Role",
                    taking = "arn",
                    ref = "principalArnFromRoleRef",
                    selector = "principalArnFromRoleSelector")
            @JsonPropertyDescription("ARN of the principal.")
            @Nullable
            String principalArn,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("Type.") @Nullable String type,
            @JsonPropertyDescription("User name.") @Nullable String userName) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the access entry.") @Nullable
            String accessEntryArn,

            @JsonPropertyDescription("When it was created.") @Nullable
            String createdAt,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("When it was changed last.") @Nullable
            String modifiedAt,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}
}
