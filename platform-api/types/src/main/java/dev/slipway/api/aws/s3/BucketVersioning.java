package dev.slipway.api.aws.s3;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Whether a bucket keeps old versions of its objects. */
@ManagedCrd(
        group = "s3.aws.upbound.io",
        plural = "bucketversionings",
        versions = {"v1beta1", "v1beta2"},
        required = {"versioningConfiguration"})
public final class BucketVersioning {

    private BucketVersioning() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "s3.aws.upbound.io/Bucket") @JsonPropertyDescription("Name of the bucket.") @Nullable
            String bucket,

            @JsonPropertyDescription("Account that must own the bucket.") @Nullable
            String expectedBucketOwner,

            @JsonPropertyDescription("MFA.") @Nullable String mfa,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @OnceAList @JsonPropertyDescription("Versioning configuration.") @Nullable
            VersioningConfiguration versioningConfiguration) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}

    /** The block versioningConfiguration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VersioningConfiguration(
            @JsonPropertyDescription("MFA delete.") @Nullable
            String mfaDelete,

            @JsonPropertyDescription("State that AWS reports.") @Nullable
            String status) {}
}
