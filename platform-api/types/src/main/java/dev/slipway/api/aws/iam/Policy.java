package dev.slipway.api.aws.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy of IAM that roles and users can be given. */
@ManagedCrd(
        group = "iam.aws.upbound.io",
        plural = "policies",
        required = {"policy"})
public final class Policy {

    private Policy() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Delay after policy creation in milliseconds.") @Nullable
            Long delayAfterPolicyCreationInMs,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Path of the name, such as /teams/.") @Nullable
            String path,

            @JsonPropertyDescription("Policy document, as JSON.") @Nullable
            String policy,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("Attachment count.") @Nullable
            Long attachmentCount,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ID of the policy.") @Nullable
            String policyId,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}
}
