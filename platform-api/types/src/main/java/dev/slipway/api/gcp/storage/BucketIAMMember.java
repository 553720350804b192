package dev.slipway.api.gcp.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import org.jspecify.annotations.Nullable;

/** One member of one role on a bucket. */
@ManagedCrd(
        group = "storage.gcp.upbound.io",
        plural = "bucketiammembers",
        versions = {"v1beta1", "v1beta2"},
        required = {"member", "role"})
public final class BucketIAMMember {

    private BucketIAMMember() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "storage.gcp.upbound.io/Bucket")
            @JsonPropertyDescription("Bucket that it belongs to.")
            @Nullable
            String bucket,

            @OnceAList @JsonPropertyDescription("Condition under which it holds.") @Nullable
            Condition condition,

            @JsonPropertyDescription("Who gets the role, such as user:jane@example.org.") @Nullable
            String member,

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
