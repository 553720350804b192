package dev.slipway.api.aws.s3;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Which ways of opening a bucket to the public are blocked. */
@ManagedCrd(group = "s3.aws.upbound.io", plural = "bucketpublicaccessblocks")
public final class BucketPublicAccessBlock {

    private BucketPublicAccessBlock() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Whether to block public acls.") @Nullable
            Boolean blockPublicAcls,

            @JsonPropertyDescription("Whether to block public policy.") @Nullable
            Boolean blockPublicPolicy,

            @Refers(to = "s3.aws.upbound.io/Bucket") @JsonPropertyDescription("Name of the bucket.") @Nullable
            String bucket,

            @JsonPropertyDescription("Whether to ignore public acls.") @Nullable
            Boolean ignorePublicAcls,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Whether to restrict public buckets.") @Nullable
            Boolean restrictPublicBuckets,

            @JsonPropertyDescription("Whether to skip destroy.") @Nullable
            Boolean skipDestroy) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}
}
