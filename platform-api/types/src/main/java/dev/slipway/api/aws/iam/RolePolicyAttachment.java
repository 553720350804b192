package dev.slipway.api.aws.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import org.jspecify.annotations.Nullable;

/** A policy that a role is given. */
@ManagedCrd(group = "iam.aws.upbound.io", plural = "rolepolicyattachments")
public final class RolePolicyAttachment {

    private RolePolicyAttachment() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "iam.aws.upbound.io/Policy", taking = "arn")
            @JsonPropertyDescription("ARN of the policy.")
            @Nullable
            String policyArn,

            @Refers(to = "iam.aws.upbound.io/Role") @JsonPropertyDescription("Name of the role.") @Nullable
            String role) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}
}
