package dev.slipway.api.aws.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A role of IAM. */
@ManagedCrd(
        group = "iam.aws.upbound.io",
        plural = "roles",
        required = {"assumeRolePolicy"})
public final class Role {

    private Role() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Who may assume the role: a policy document, as JSON.") @Nullable
            String assumeRolePolicy,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Whether to force detach policies.") @Nullable
            Boolean forceDetachPolicies,

            @JsonPropertyDescription("Inline policy.") @Nullable
            List<InlinePolicy> inlinePolicy,

            @Refers(to = "iam.aws.upbound.io/Policy", taking = "arn")
            @JsonPropertyDescription("Managed policy ARNs.")
            @Nullable
            List<String> managedPolicyArns,

            @JsonPropertyDescription("Max session duration.") @Nullable
            Long maxSessionDuration,

            @JsonPropertyDescription("Path of the name, such as /teams/.") @Nullable
            String path,

            @JsonPropertyDescription("Permissions boundary.") @Nullable
            String permissionsBoundary,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("When it was created.") @Nullable
            String createDate,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll,

            @JsonPropertyDescription("ID of the unique.") @Nullable
            String uniqueId) {}

    /** The block inlinePolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InlinePolicy(
            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Policy document, as JSON.") @Nullable
            String policy) {}
}
