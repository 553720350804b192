package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block kubeletConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KubeletConfig(
        @JsonPropertyDescription("Allowed unsafe sysctls.") @Nullable
        List<String> allowedUnsafeSysctls,

        @JsonPropertyDescription("Container log max files.") @Nullable
        Long containerLogMaxFiles,

        @JsonPropertyDescription("Container log max size.") @Nullable
        String containerLogMaxSize,

        @JsonPropertyDescription("Whether CPU cfs quota is wanted.") @Nullable
        Boolean cpuCfsQuota,

        @JsonPropertyDescription("CPU cfs quota period.") @Nullable
        String cpuCfsQuotaPeriod,

        @JsonPropertyDescription("CPU manager policy.") @Nullable
        String cpuManagerPolicy,

        @OnceAList @JsonPropertyDescription("Crash loop back off.") @Nullable
        CrashLoopBackOff crashLoopBackOff,

        @JsonPropertyDescription("Eviction max pod grace period seconds.") @Nullable
        Long evictionMaxPodGracePeriodSeconds,

        @OnceAList @JsonPropertyDescription("Eviction minimum reclaim.") @Nullable
        EvictionMinimumReclaim evictionMinimumReclaim,

        @OnceAList @JsonPropertyDescription("Eviction soft.") @Nullable
        EvictionSoft evictionSoft,

        @OnceAList @JsonPropertyDescription("Eviction soft grace period.") @Nullable
        EvictionSoftGracePeriod evictionSoftGracePeriod,

        @JsonPropertyDescription("Image gc high threshold percent.") @Nullable
        Long imageGcHighThresholdPercent,

        @JsonPropertyDescription("Image gc low threshold percent.") @Nullable
        Long imageGcLowThresholdPercent,

        @JsonPropertyDescription("Image maximum gc age.") @Nullable
        String imageMaximumGcAge,

        @JsonPropertyDescription("Image minimum gc age.") @Nullable
        String imageMinimumGcAge,

        @JsonPropertyDescription("Insecure kubelet readonly port enabled.") @Nullable
        String insecureKubeletReadonlyPortEnabled,

        @JsonPropertyDescription("Max parallel image pulls.") @Nullable
        Long maxParallelImagePulls,

        @OnceAList @JsonPropertyDescription("Memory manager.") @Nullable
        MemoryManagerBlock memoryManager,

        @JsonPropertyDescription("Pod pids limit.") @Nullable
        Long podPidsLimit,

        @JsonPropertyDescription("Shutdown grace period critical pods seconds.") @Nullable
        Long shutdownGracePeriodCriticalPodsSeconds,

        @JsonPropertyDescription("Shutdown grace period seconds.") @Nullable
        Long shutdownGracePeriodSeconds,

        @JsonPropertyDescription("Whether single process oom kill is wanted.") @Nullable
        Boolean singleProcessOomKill,

        @OnceAList @JsonPropertyDescription("Topology manager.") @Nullable
        TopologyManagerBlock topologyManager) {

    /** The block crashLoopBackOff. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CrashLoopBackOff(
            @JsonPropertyDescription("Max container restart period.") @Nullable
            String maxContainerRestartPeriod) {}

    /** The block evictionMinimumReclaim. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvictionMinimumReclaim(
            @JsonPropertyDescription("Imagefs available.") @Nullable
            String imagefsAvailable,

            @JsonPropertyDescription("Imagefs inodes free.") @Nullable
            String imagefsInodesFree,

            @JsonPropertyDescription("Memory available.") @Nullable
            String memoryAvailable,

            @JsonPropertyDescription("Nodefs available.") @Nullable
            String nodefsAvailable,

            @JsonPropertyDescription("Nodefs inodes free.") @Nullable
            String nodefsInodesFree,

            @JsonPropertyDescription("Pid available.") @Nullable
            String pidAvailable) {}

    /** The block evictionSoft. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvictionSoft(
            @JsonPropertyDescription("Imagefs available.") @Nullable
            String imagefsAvailable,

            @JsonPropertyDescription("Imagefs inodes free.") @Nullable
            String imagefsInodesFree,

            @JsonPropertyDescription("Memory available.") @Nullable
            String memoryAvailable,

            @JsonPropertyDescription("Nodefs available.") @Nullable
            String nodefsAvailable,

            @JsonPropertyDescription("Nodefs inodes free.") @Nullable
            String nodefsInodesFree,

            @JsonPropertyDescription("Pid available.") @Nullable
            String pidAvailable) {}

    /** The block evictionSoftGracePeriod. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvictionSoftGracePeriod(
            @JsonPropertyDescription("Imagefs available.") @Nullable
            String imagefsAvailable,

            @JsonPropertyDescription("Imagefs inodes free.") @Nullable
            String imagefsInodesFree,

            @JsonPropertyDescription("Memory available.") @Nullable
            String memoryAvailable,

            @JsonPropertyDescription("Nodefs available.") @Nullable
            String nodefsAvailable,

            @JsonPropertyDescription("Nodefs inodes free.") @Nullable
            String nodefsInodesFree,

            @JsonPropertyDescription("Pid available.") @Nullable
            String pidAvailable) {}

    /** The block memoryManager. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemoryManagerBlock(
            @JsonPropertyDescription("Policy.") @Nullable String policy) {}

    /** The block topologyManager. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TopologyManagerBlock(
            @JsonPropertyDescription("Policy.") @Nullable String policy,

            @JsonPropertyDescription("Scope.") @Nullable String scope) {}
}
