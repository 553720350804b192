package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block clusterAutoscaling. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClusterAutoscaling(
        @OnceAList @JsonPropertyDescription("Auto provisioning defaults.") @Nullable
        AutoProvisioningDefaults autoProvisioningDefaults,

        @JsonPropertyDescription("Auto provisioning locations.") @Nullable
        List<String> autoProvisioningLocations,

        @JsonPropertyDescription("Autoscaling profile.") @Nullable
        String autoscalingProfile,

        @JsonPropertyDescription("Whether default compute class is switched on.") @Nullable
        Boolean defaultComputeClassEnabled,

        @JsonPropertyDescription("Whether it is switched on.") @Nullable
        Boolean enabled,

        @JsonPropertyDescription("Resource limits.") @Nullable
        List<ResourceLimits> resourceLimits) {

    /** The block autoProvisioningDefaults. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AutoProvisioningDefaults(
            @JsonPropertyDescription("Boot disk KMS key.") @Nullable
            String bootDiskKmsKey,

            @JsonPropertyDescription("Disk size.") @Nullable Long diskSize,

            @JsonPropertyDescription("Disk type.") @Nullable String diskType,

            @JsonPropertyDescription("Image type.") @Nullable
            String imageType,

            @OnceAList @JsonPropertyDescription("Management.") @Nullable
            Management management,

            @JsonPropertyDescription("Min CPU platform.") @Nullable
            String minCpuPlatform,

            @JsonPropertyDescription("Oauth scopes.") @Nullable
            List<String> oauthScopes,

            @JsonPropertyDescription("Service account.") @Nullable
            String serviceAccount,

            @OnceAList @JsonPropertyDescription("Shielded instance config.") @Nullable
            ShieldedInstanceConfig shieldedInstanceConfig,

            @OnceAList @JsonPropertyDescription("Upgrade settings.") @Nullable
            UpgradeSettings upgradeSettings) {}

    /** The block resourceLimits. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ResourceLimits(
            @JsonPropertyDescription("Maximum.") @Nullable Long maximum,

            @JsonPropertyDescription("Minimum.") @Nullable Long minimum,

            @JsonPropertyDescription("Resource type.") @Nullable
            String resourceType) {}

    /** The block management. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Management(
            @JsonPropertyDescription("Whether to auto repair.") @Nullable
            Boolean autoRepair,

            @JsonPropertyDescription("Whether to auto upgrade.") @Nullable
            Boolean autoUpgrade) {}

    /** The block upgradeSettings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UpgradeSettings(
            @OnceAList @JsonPropertyDescription("Blue green settings.") @Nullable
            BlueGreenSettings blueGreenSettings,

            @JsonPropertyDescription("Max surge.") @Nullable Long maxSurge,

            @JsonPropertyDescription("Max unavailable.") @Nullable
            Long maxUnavailable,

            @JsonPropertyDescription("Strategy.") @Nullable String strategy) {}

    /** The block blueGreenSettings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BlueGreenSettings(
            @JsonPropertyDescription("Node pool soak duration.") @Nullable
            String nodePoolSoakDuration,

            @OnceAList @JsonPropertyDescription("Standard rollout policy.") @Nullable
            StandardRolloutPolicy standardRolloutPolicy) {}

    /** The block standardRolloutPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StandardRolloutPolicy(
            @JsonPropertyDescription("Batch node count.") @Nullable
            Long batchNodeCount,

            @JsonPropertyDescription("Batch percentage.") @Nullable
            Long batchPercentage,

            @JsonPropertyDescription("Batch soak duration.") @Nullable
            String batchSoakDuration) {}
}
