package dev.slipway.api.gcp.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bucket of Cloud Storage. */
@ManagedCrd(
        group = "storage.gcp.upbound.io",
        plural = "buckets",
        versions = {"v1beta1", "v1beta2", "v1beta3"},
        required = {"location"})
public final class Bucket {

    private Bucket() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @OnceAList @JsonPropertyDescription("Autoclass.") @Nullable
            Autoclass autoclass,

            @JsonPropertyDescription("Cors.") @Nullable List<Cors> cors,

            @OnceAList @JsonPropertyDescription("Custom placement config.") @Nullable
            CustomPlacementConfig customPlacementConfig,

            @JsonPropertyDescription("Whether default event based hold is wanted.") @Nullable
            Boolean defaultEventBasedHold,

            @JsonPropertyDescription("Whether to enable object retention.") @Nullable
            Boolean enableObjectRetention,

            @OnceAList @JsonPropertyDescription("Encryption.") @Nullable
            Encryption encryption,

            @JsonPropertyDescription("Delete it although it is not empty.") @Nullable
            Boolean forceDestroy,

            @OnceAList @JsonPropertyDescription("Hierarchical namespace.") @Nullable
            HierarchicalNamespace hierarchicalNamespace,

            @OnceAList @JsonPropertyDescription("IP filter.") @Nullable
            IpFilter ipFilter,

            @JsonPropertyDescription("Labels of the resource.") @Nullable
            Map<String, String> labels,

            @JsonPropertyDescription("Lifecycle rule.") @Nullable
            List<LifecycleRule> lifecycleRule,

            @JsonPropertyDescription("Region or zone of the resource.") @Nullable
            String location,

            @OnceAList @JsonPropertyDescription("Logging.") @Nullable
            Logging logging,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @JsonPropertyDescription("Public access prevention.") @Nullable
            String publicAccessPrevention,

            @JsonPropertyDescription("Whether requester pays is wanted.") @Nullable
            Boolean requesterPays,

            @OnceAList @JsonPropertyDescription("Retention policy.") @Nullable
            RetentionPolicy retentionPolicy,

            @JsonPropertyDescription("RPO.") @Nullable String rpo,

            @OnceAList @JsonPropertyDescription("Soft delete policy.") @Nullable
            SoftDeletePolicy softDeletePolicy,

            @JsonPropertyDescription("Storage class.") @Nullable
            String storageClass,

            @JsonPropertyDescription("Whether uniform bucket level access is wanted.") @Nullable
            Boolean uniformBucketLevelAccess,

            @OnceAList @JsonPropertyDescription("Versioning.") @Nullable
            Versioning versioning,

            @OnceAList @JsonPropertyDescription("Website.") @Nullable
            Website website) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("All labels, with those that the platform adds.") @Nullable
            Map<String, String> effectiveLabels,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Project number.") @Nullable
            Long projectNumber,

            @JsonPropertyDescription("URL of the resource.") @Nullable
            String selfLink,

            @JsonPropertyDescription("When it was created.") @Nullable
            String timeCreated,

            @JsonPropertyDescription("When it was changed last.") @Nullable
            String updated,

            @JsonPropertyDescription("URL.") @Nullable String url) {}

    /** The block autoclass. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Autoclass(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled,

            @JsonPropertyDescription("Terminal storage class.") @Nullable
            String terminalStorageClass) {}

    /** The block cors. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cors(
            @JsonPropertyDescription("Max age seconds.") @Nullable
            Long maxAgeSeconds,

            @JsonPropertyDescription("Method.") @Nullable List<String> method,

            @JsonPropertyDescription("Origin.") @Nullable List<String> origin,

            @JsonPropertyDescription("Response header.") @Nullable
            List<String> responseHeader) {}

    /** The block customPlacementConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CustomPlacementConfig(
            @JsonPropertyDescription("Data locations.") @Nullable
            List<String> dataLocations) {}

    /** The block encryption. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Encryption(
            @OnceAList @JsonPropertyDescription("Customer managed encryption enforcement config.") @Nullable
            CustomerManagedEncryptionEnforcementConfig customerManagedEncryptionEnforcementConfig,

            @OnceAList @JsonPropertyDescription("Customer supplied encryption enforcement config.") @Nullable
            CustomerSuppliedEncryptionEnforcementConfig customerSuppliedEncryptionEnforcementConfig,

            @JsonPropertyDescription("Name of the default KMS key.") @Nullable
            String defaultKmsKeyName,

            @OnceAList @JsonPropertyDescription("Google managed encryption enforcement config.") @Nullable
            GoogleManagedEncryptionEnforcementConfig googleManagedEncryptionEnforcementConfig) {}

    /** The block hierarchicalNamespace. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HierarchicalNamespace(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block ipFilter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IpFilter(
            @JsonPropertyDescription("Whether to allow all service agent access.") @Nullable
            Boolean allowAllServiceAgentAccess,

            @JsonPropertyDescription("Whether to allow cross org vpcs.") @Nullable
            Boolean allowCrossOrgVpcs,

            @JsonPropertyDescription("Mode.") @Nullable String mode,

            @OnceAList @JsonPropertyDescription("Public network source.") @Nullable
            PublicNetworkSource publicNetworkSource,

            @JsonPropertyDescription("VPC network sources.") @Nullable
            List<VpcNetworkSources> vpcNetworkSources) {}

    /** The block lifecycleRule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LifecycleRule(
            @OnceAList @JsonPropertyDescription("Action.") @Nullable
            Action action,

            @OnceAList @JsonPropertyDescription("Condition under which it holds.") @Nullable
            Condition condition) {}

    /** The block logging. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Logging(
            @JsonPropertyDescription("Log bucket.") @Nullable
            String logBucket,

            @JsonPropertyDescription("Log object prefix.") @Nullable
            String logObjectPrefix) {}

    /** The block retentionPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RetentionPolicy(
            @JsonPropertyDescription("Whether it is locked.") @Nullable
            Boolean isLocked,

            @JsonPropertyDescription("Retention period.") @Nullable
            String retentionPeriod) {}

    /** The block softDeletePolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SoftDeletePolicy(
            @JsonPropertyDescription("Retention duration seconds.") @Nullable
            Long retentionDurationSeconds) {}

    /** The block versioning. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Versioning(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block website. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Website(
            @JsonPropertyDescription("Main page suffix.") @Nullable
            String mainPageSuffix,

            @JsonPropertyDescription("Not found page.") @Nullable
            String notFoundPage) {}

    /** The block customerManagedEncryptionEnforcementConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CustomerManagedEncryptionEnforcementConfig(
            @JsonPropertyDescription("Restriction mode.") @Nullable
            String restrictionMode) {}

    /** The block customerSuppliedEncryptionEnforcementConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CustomerSuppliedEncryptionEnforcementConfig(
            @JsonPropertyDescription("Restriction mode.") @Nullable
            String restrictionMode) {}

    /** The block googleManagedEncryptionEnforcementConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GoogleManagedEncryptionEnforcementConfig(
            @JsonPropertyDescription("Restriction mode.") @Nullable
            String restrictionMode) {}

    /** The block publicNetworkSource. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublicNetworkSource(
            @JsonPropertyDescription("Allowed IP CIDR ranges.") @Nullable
            List<String> allowedIpCidrRanges) {}

    /** The block vpcNetworkSources. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VpcNetworkSources(
            @JsonPropertyDescription("Allowed IP CIDR ranges.") @Nullable
            List<String> allowedIpCidrRanges,

            @JsonPropertyDescription("Network that it belongs to.") @Nullable
            String network) {}

    /** The block action. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(
            @JsonPropertyDescription("Storage class.") @Nullable
            String storageClass,

            @JsonPropertyDescription("Type.") @Nullable String type) {}

    /** The block condition. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(
            @JsonPropertyDescription("Age.") @Nullable Long age,

            @JsonPropertyDescription("Created before.") @Nullable
            String createdBefore,

            @JsonPropertyDescription("Custom time before.") @Nullable
            String customTimeBefore,

            @JsonPropertyDescription("Days since custom time.") @Nullable
            Long daysSinceCustomTime,

            @JsonPropertyDescription("Days since noncurrent time.") @Nullable
            Long daysSinceNoncurrentTime,

            @JsonPropertyDescription("Matches prefix.") @Nullable
            List<String> matchesPrefix,

            @JsonPropertyDescription("Matches storage class.") @Nullable
            List<String> matchesStorageClass,

            @JsonPropertyDescription("Matches suffix.") @Nullable
            List<String> matchesSuffix,

            @JsonPropertyDescription("Noncurrent time before.") @Nullable
            String noncurrentTimeBefore,

            @JsonPropertyDescription("Num newer versions.") @Nullable
            Long numNewerVersions,

            @JsonPropertyDescription("Whether to send age if zero.") @Nullable
            Boolean sendAgeIfZero,

            @JsonPropertyDescription("Whether to send days since custom time if zero.") @Nullable
            Boolean sendDaysSinceCustomTimeIfZero,

            @JsonPropertyDescription("Whether to send days since noncurrent time if zero.") @Nullable
            Boolean sendDaysSinceNoncurrentTimeIfZero,

            @JsonPropertyDescription("Whether to send num newer versions if zero.") @Nullable
            Boolean sendNumNewerVersionsIfZero,

            @JsonPropertyDescription("Size above bytes.") @Nullable
            Long sizeAboveBytes,

            @JsonPropertyDescription("Size below bytes.") @Nullable
            Long sizeBelowBytes,

            @JsonPropertyDescription("With state.") @Nullable
            String withState) {}
}
