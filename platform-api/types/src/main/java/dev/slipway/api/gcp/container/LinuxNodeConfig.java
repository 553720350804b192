package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The block linuxNodeConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinuxNodeConfig(
        @OnceAList @JsonPropertyDescription("Accurate time config.") @Nullable
        AccurateTimeConfig accurateTimeConfig,

        @JsonPropertyDescription("Cgroup mode.") @Nullable String cgroupMode,

        @OnceAList @JsonPropertyDescription("Hugepages config.") @Nullable
        HugepagesConfig hugepagesConfig,

        @OnceAList @JsonPropertyDescription("Node kernel module loading.") @Nullable
        NodeKernelModuleLoading nodeKernelModuleLoading,

        @OnceAList @JsonPropertyDescription("Swap config.") @Nullable
        SwapConfig swapConfig,

        @JsonPropertyDescription("Sysctls.") @Nullable Map<String, String> sysctls,

        @JsonPropertyDescription("Transparent hugepage defrag.") @Nullable
        String transparentHugepageDefrag,

        @JsonPropertyDescription("Transparent hugepage enabled.") @Nullable
        String transparentHugepageEnabled) {

    /** The block accurateTimeConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccurateTimeConfig(
            @JsonPropertyDescription("Whether to enable ptp kvm time sync.") @Nullable
            Boolean enablePtpKvmTimeSync) {}

    /** The block hugepagesConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HugepagesConfig(
            @JsonPropertyDescription("Hugepage size1 g.") @Nullable
            Long hugepageSize1G,

            @JsonPropertyDescription("Hugepage size2 m.") @Nullable
            Long hugepageSize2M) {}

    /** The block swapConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SwapConfig(
            @OnceAList @JsonPropertyDescription("Boot disk profile.") @Nullable
            BootDiskProfile bootDiskProfile,

            @OnceAList @JsonPropertyDescription("Dedicated local SSD profile.") @Nullable
            DedicatedLocalSsdProfile dedicatedLocalSsdProfile,

            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled,

            @OnceAList @JsonPropertyDescription("Encryption config.") @Nullable
            EncryptionConfig encryptionConfig,

            @OnceAList @JsonPropertyDescription("Ephemeral local SSD profile.") @Nullable
            EphemeralLocalSsdProfile ephemeralLocalSsdProfile) {}

    /** The block bootDiskProfile. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BootDiskProfile(
            @JsonPropertyDescription("Swap size gib.") @Nullable
            Long swapSizeGib,

            @JsonPropertyDescription("Swap size percent.") @Nullable
            Long swapSizePercent) {}

    /** The block dedicatedLocalSsdProfile. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DedicatedLocalSsdProfile(
            @JsonPropertyDescription("Disk count.") @Nullable
            Long diskCount) {}

    /** The block encryptionConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EncryptionConfig(
            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled) {}

    /** The block ephemeralLocalSsdProfile. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EphemeralLocalSsdProfile(
            @JsonPropertyDescription("Swap size gib.") @Nullable
            Long swapSizeGib,

            @JsonPropertyDescription("Swap size percent.") @Nullable
            Long swapSizePercent) {}
}
