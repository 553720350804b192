package dev.slipway.api.aws.s3;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a bucket encrypts its objects. */
@ManagedCrd(
        group = "s3.aws.upbound.io",
        plural = "bucketserversideencryptionconfigurations",
        versions = {"v1beta1", "v1beta2"},
        required = {"rule"})
public final class BucketServerSideEncryptionConfiguration {

    private BucketServerSideEncryptionConfiguration() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "s3.aws.upbound.io/Bucket") @JsonPropertyDescription("Name of the bucket.") @Nullable
            String bucket,

            @JsonPropertyDescription("Account that must own the bucket.") @Nullable
            String expectedBucketOwner,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Rule.") @Nullable List<Rule> rule) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}

    /** The block rule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            @OnceAList @JsonPropertyDescription("Apply server side encryption by default.") @Nullable
            ApplyServerSideEncryptionByDefault applyServerSideEncryptionByDefault,

            @JsonPropertyDescription("Blocked encryption types.") @Nullable
            List<String> blockedEncryptionTypes,

            @JsonPropertyDescription("Whether bucket key is on.") @Nullable
            Boolean bucketKeyEnabled) {}

    /** The block rule.applyServerSideEncryptionByDefault. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApplyServerSideEncryptionByDefault(
            @Refers(to = "kms.aws.upbound.io/Key", taking = "arn")
            @JsonPropertyDescription("Key of KMS to encrypt with.")
            @Nullable
            String kmsMasterKeyId,

            @JsonPropertyDescription("Encryption algorithm.") @Nullable
            String sseAlgorithm) {}
}
