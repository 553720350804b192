package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block addonsConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddonsConfig(
        @OnceAList @JsonPropertyDescription("Agent sandbox config.") @Nullable
        AgentSandboxConfig agentSandboxConfig,

        @OnceAList @JsonPropertyDescription("Cloudrun config.") @Nullable
        CloudrunConfig cloudrunConfig,

        @OnceAList @JsonPropertyDescription("Config connector config.") @Nullable
        ConfigConnectorConfig configConnectorConfig,

        @OnceAList @JsonPropertyDescription("DNS cache config.") @Nullable
        DnsCacheConfig dnsCacheConfig,

        @OnceAList @JsonPropertyDescription("Gce persistent disk csi driver config.") @Nullable
        GcePersistentDiskCsiDriverConfig gcePersistentDiskCsiDriverConfig,

        @OnceAList @JsonPropertyDescription("GCP filestore csi driver config.") @Nullable
        GcpFilestoreCsiDriverConfig gcpFilestoreCsiDriverConfig,

        @OnceAList @JsonPropertyDescription("GCS fuse csi driver config.") @Nullable
        GcsFuseCsiDriverConfig gcsFuseCsiDriverConfig,

        @OnceAList @JsonPropertyDescription("GKE backup agent config.") @Nullable
        GkeBackupAgentConfig gkeBackupAgentConfig,

        @OnceAList @JsonPropertyDescription("Horizontal pod autoscaling.") @Nullable
        HorizontalPodAutoscaling horizontalPodAutoscaling,

        @OnceAList @JsonPropertyDescription("HTTP load balancing.") @Nullable
        HttpLoadBalancing httpLoadBalancing,

        @OnceAList @JsonPropertyDescription("Lustre csi driver config.") @Nullable
        LustreCsiDriverConfig lustreCsiDriverConfig,

        @OnceAList @JsonPropertyDescription("Network policy config.") @Nullable
        NetworkPolicyConfig networkPolicyConfig,

        @OnceAList @JsonPropertyDescription("Parallelstore csi driver config.") @Nullable
        ParallelstoreCsiDriverConfig parallelstoreCsiDriverConfig,

        @OnceAList @JsonPropertyDescription("Pod snapshot config.") @Nullable
        PodSnapshotConfig podSnapshotConfig,

        @JsonPropertyDescription("Ray operator config.") @Nullable
        List<RayOperatorConfig> rayOperatorConfig,

        @OnceAList @JsonPropertyDescription("Slice controller config.") @Nullable
        SliceControllerConfig sliceControllerConfig,

        @OnceAList @JsonPropertyDescription("Slurm operator config.") @Nullable
        SlurmOperatorConfig slurmOperatorConfig,

        @OnceAList @JsonPropertyDescription("Stateful ha config.") @Nullable
        StatefulHaConfig statefulHaConfig) {

    /** The block agentSandboxConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgentSandboxConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block cloudrunConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CloudrunConfig(
            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled,

            @JsonPropertyDescription("Load balancer type.") @Nullable
            String loadBalancerType) {}

    /** The block configConnectorConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConfigConnectorConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block dnsCacheConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DnsCacheConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block gcePersistentDiskCsiDriverConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GcePersistentDiskCsiDriverConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block gcpFilestoreCsiDriverConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GcpFilestoreCsiDriverConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block gcsFuseCsiDriverConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GcsFuseCsiDriverConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block gkeBackupAgentConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GkeBackupAgentConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block horizontalPodAutoscaling. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HorizontalPodAutoscaling(
            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled) {}

    /** The block httpLoadBalancing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HttpLoadBalancing(
            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled) {}

    /** The block lustreCsiDriverConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LustreCsiDriverConfig(
            @JsonPropertyDescription("Whether to disable multi nic.") @Nullable
            Boolean disableMultiNic,

            @JsonPropertyDescription("Whether to enable legacy lustre port.") @Nullable
            Boolean enableLegacyLustrePort,

            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block networkPolicyConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NetworkPolicyConfig(
            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled) {}

    /** The block parallelstoreCsiDriverConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ParallelstoreCsiDriverConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block podSnapshotConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PodSnapshotConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block rayOperatorConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RayOperatorConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled,

            @OnceAList @JsonPropertyDescription("Ray cluster logging config.") @Nullable
            RayClusterLoggingConfig rayClusterLoggingConfig,

            @OnceAList @JsonPropertyDescription("Ray cluster monitoring config.") @Nullable
            RayClusterMonitoringConfig rayClusterMonitoringConfig) {}

    /** The block sliceControllerConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SliceControllerConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block slurmOperatorConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SlurmOperatorConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block statefulHaConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StatefulHaConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block rayClusterLoggingConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RayClusterLoggingConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block rayClusterMonitoringConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RayClusterMonitoringConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}
}
