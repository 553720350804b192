package dev.slipway.api.aws.s3;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bucket of S3. */
@ManagedCrd(
        group = "s3.aws.upbound.io",
        plural = "buckets",
        versions = {"v1beta1", "v1beta2"})
public final class Bucket {

    private Bucket() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Bucket namespace.") @Nullable
            String bucketNamespace,

            @JsonPropertyDescription("Delete it with all that is in it.") @Nullable
            Boolean forceDestroy,

            @JsonPropertyDescription("Whether object lock is on.") @Nullable
            Boolean objectLockEnabled,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("Bucket domain name.") @Nullable
            String bucketDomainName,

            @JsonPropertyDescription("Bucket region.") @Nullable
            String bucketRegion,

            @JsonPropertyDescription("Bucket regional domain name.") @Nullable
            String bucketRegionalDomainName,

            @JsonPropertyDescription("ID of the hosted zone.") @Nullable
            String hostedZoneId,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}
}
