package dev.slipway.api.aws.s3;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The policy that says who may do what with a bucket. */
@ManagedCrd(
        group = "s3.aws.upbound.io",
        plural = "bucketpolicies",
        required = {"policy"})
public final class BucketPolicy {

    private BucketPolicy() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "s3.aws.upbound.io/Bucket") @JsonPropertyDescription("Name of the bucket.") @Nullable
            String bucket,

            @JsonPropertyDescription("Policy document, as JSON.") @Nullable
            String policy,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}
}
