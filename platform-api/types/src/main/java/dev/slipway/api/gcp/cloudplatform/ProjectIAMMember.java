package dev.slipway.api.gcp.cloudplatform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import org.jspecify.annotations.Nullable;

/** One member of one role on a project. */
@ManagedCrd(
        group = "cloudplatform.gcp.upbound.io",
        plural = "projectiammembers",
        versions = {"v1beta1", "v1beta2"},
        required = {"member", "role"})
public final class ProjectIAMMember {

    private ProjectIAMMember() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @OnceAList @JsonPropertyDescription("Condition under which it holds.") @Nullable
            Condition condition,

            @JsonPropertyDescription("Who gets the role, such as user:jane@example.org.") @Nullable
            String member,

            @Refers(to = "cloudplatform.gcp.upbound.io/Project")
            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @JsonPropertyDescription("Role that is given, such as roles/viewer.") @Nullable
            String role) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("State of the policy that was seen last.") @Nullable
            String etag,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}

    /** The block condition. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(
            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Expression in CEL.") @Nullable
            String expression,

            @JsonPropertyDescription("Short name of the condition.") @Nullable
            String title) {}
}
