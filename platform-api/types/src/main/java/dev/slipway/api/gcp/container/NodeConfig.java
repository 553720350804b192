package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The block nodeConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NodeConfig(
        @OnceAList @JsonPropertyDescription("Advanced machine features.") @Nullable
        AdvancedMachineFeatures advancedMachineFeatures,

        @OnceAList @JsonPropertyDescription("Boot disk.") @Nullable
        BootDisk bootDisk,

        @JsonPropertyDescription("Boot disk KMS key.") @Nullable
        String bootDiskKmsKey,

        @OnceAList @JsonPropertyDescription("Confidential nodes.") @Nullable
        ConfidentialNodes confidentialNodes,

        @OnceAList @JsonPropertyDescription("Containerd config.") @Nullable
        ContainerdConfig containerdConfig,

        @JsonPropertyDescription("Disk size gb.") @Nullable Long diskSizeGb,

        @JsonPropertyDescription("Disk type.") @Nullable String diskType,

        @JsonPropertyDescription("Whether to enable confidential storage.") @Nullable
        Boolean enableConfidentialStorage,

        @OnceAList @JsonPropertyDescription("Ephemeral storage local SSD config.") @Nullable
        EphemeralStorageLocalSsdConfig ephemeralStorageLocalSsdConfig,

        @OnceAList @JsonPropertyDescription("Fast socket.") @Nullable
        FastSocket fastSocket,

        @JsonPropertyDescription("Whether flex start is wanted.") @Nullable
        Boolean flexStart,

        @OnceAList @JsonPropertyDescription("Gcfs config.") @Nullable
        GcfsConfig gcfsConfig,

        @JsonPropertyDescription("Gpudirect strategy.") @Nullable
        String gpudirectStrategy,

        @JsonPropertyDescription("Guest accelerator.") @Nullable
        List<GuestAccelerator> guestAccelerator,

        @OnceAList @JsonPropertyDescription("Gvnic.") @Nullable
        Gvnic gvnic,

        @OnceAList @JsonPropertyDescription("Host maintenance policy.") @Nullable
        HostMaintenancePolicy hostMaintenancePolicy,

        @JsonPropertyDescription("Image type.") @Nullable String imageType,

        @OnceAList @JsonPropertyDescription("Kubelet config.") @Nullable
        KubeletConfig kubeletConfig,

        @JsonPropertyDescription("Labels of the resource.") @Nullable
        Map<String, String> labels,

        @OnceAList @JsonPropertyDescription("Linux node config.") @Nullable
        LinuxNodeConfig linuxNodeConfig,

        @OnceAList @JsonPropertyDescription("Local NVMe SSD block config.") @Nullable
        LocalNvmeSsdBlockConfig localNvmeSsdBlockConfig,

        @JsonPropertyDescription("Local SSD count.") @Nullable
        Long localSsdCount,

        @JsonPropertyDescription("Local SSD encryption mode.") @Nullable
        String localSsdEncryptionMode,

        @JsonPropertyDescription("Logging variant.") @Nullable
        String loggingVariant,

        @JsonPropertyDescription("Machine type.") @Nullable String machineType,

        @JsonPropertyDescription("Max run duration.") @Nullable
        String maxRunDuration,

        @JsonPropertyDescription("Metadata.") @Nullable Map<String, String> metadata,

        @JsonPropertyDescription("Min CPU platform.") @Nullable
        String minCpuPlatform,

        @JsonPropertyDescription("Node group.") @Nullable String nodeGroup,

        @JsonPropertyDescription("Node image config.") @Nullable
        List<NodeImageConfig> nodeImageConfig,

        @JsonPropertyDescription("Oauth scopes.") @Nullable List<String> oauthScopes,

        @JsonPropertyDescription("Whether preemptible is wanted.") @Nullable
        Boolean preemptible,

        @OnceAList @JsonPropertyDescription("Reservation affinity.") @Nullable
        ReservationAffinity reservationAffinity,

        @JsonPropertyDescription("Labels of the resource.") @Nullable
        Map<String, String> resourceLabels,

        @JsonPropertyDescription("Resource manager tags.") @Nullable
        Map<String, String> resourceManagerTags,

        @OnceAList @JsonPropertyDescription("Sandbox config.") @Nullable
        SandboxConfig sandboxConfig,

        @JsonPropertyDescription("Secondary boot disks.") @Nullable
        List<SecondaryBootDisks> secondaryBootDisks,

        @Refers(to = "cloudplatform.gcp.upbound.io/ServiceAccount", taking = "email")
        @JsonPropertyDescription("Service account.")
        @Nullable
        String serviceAccount,

        @OnceAList @JsonPropertyDescription("Shielded instance config.") @Nullable
        ShieldedInstanceConfig shieldedInstanceConfig,

        @OnceAList @JsonPropertyDescription("Sole tenant config.") @Nullable
        SoleTenantConfig soleTenantConfig,

        @JsonPropertyDescription("Whether spot is wanted.") @Nullable
        Boolean spot,

        @JsonPropertyDescription("Storage pools.") @Nullable List<String> storagePools,

        @JsonPropertyDescription("Tags of the resource manager.") @Nullable
        List<String> tags,

        @JsonPropertyDescription("Taint.") @Nullable List<Taint> taint,

        @OnceAList @JsonPropertyDescription("Taint config.") @Nullable
        TaintConfig taintConfig,

        @OnceAList @JsonPropertyDescription("Windows node config.") @Nullable
        WindowsNodeConfig windowsNodeConfig,

        @OnceAList @JsonPropertyDescription("Workload metadata config.") @Nullable
        WorkloadMetadataConfig workloadMetadataConfig) {

    /** The block advancedMachineFeatures. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdvancedMachineFeatures(
            @JsonPropertyDescription("Whether to enable nested virtualization.") @Nullable
            Boolean enableNestedVirtualization,

            @JsonPropertyDescription("Performance monitoring unit.") @Nullable
            String performanceMonitoringUnit,

            @JsonPropertyDescription("Threads per core.") @Nullable
            Long threadsPerCore) {}

    /** The block bootDisk. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BootDisk(
            @JsonPropertyDescription("Disk type.") @Nullable String diskType,

            @JsonPropertyDescription("Provisioned iops.") @Nullable
            Long provisionedIops,

            @JsonPropertyDescription("Provisioned throughput.") @Nullable
            Long provisionedThroughput,

            @JsonPropertyDescription("Size gb.") @Nullable Long sizeGb) {}

    /** The block ephemeralStorageLocalSsdConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EphemeralStorageLocalSsdConfig(
            @JsonPropertyDescription("Data cache count.") @Nullable
            Long dataCacheCount,

            @JsonPropertyDescription("Local SSD count.") @Nullable
            Long localSsdCount) {}

    /** The block fastSocket. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FastSocket(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block gvnic. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Gvnic(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block hostMaintenancePolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HostMaintenancePolicy(
            @JsonPropertyDescription("Maintenance interval.") @Nullable
            String maintenanceInterval) {}

    /** The block localNvmeSsdBlockConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LocalNvmeSsdBlockConfig(
            @JsonPropertyDescription("Local SSD count.") @Nullable
            Long localSsdCount) {}

    /** The block nodeImageConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeImageConfig(
            @JsonPropertyDescription("Image.") @Nullable String image,

            @JsonPropertyDescription("Image project.") @Nullable
            String imageProject) {}

    /** The block reservationAffinity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReservationAffinity(
            @JsonPropertyDescription("Consume reservation type.") @Nullable
            String consumeReservationType,

            @JsonPropertyDescription("Key.") @Nullable String key,

            @JsonPropertyDescription("Values.") @Nullable List<String> values) {}

    /** The block sandboxConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SandboxConfig(
            @JsonPropertyDescription("Type.") @Nullable String type) {}

    /** The block secondaryBootDisks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SecondaryBootDisks(
            @JsonPropertyDescription("Disk image.") @Nullable
            String diskImage,

            @JsonPropertyDescription("Mode.") @Nullable String mode) {}

    /** The block soleTenantConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SoleTenantConfig(
            @JsonPropertyDescription("Min node cpus.") @Nullable
            Long minNodeCpus,

            @JsonPropertyDescription("Node affinity.") @Nullable
            List<NodeAffinity> nodeAffinity) {}

    /** The block taint. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Taint(
            @JsonPropertyDescription("Effect.") @Nullable String effect,

            @JsonPropertyDescription("Key.") @Nullable String key,

            @JsonPropertyDescription("Value.") @Nullable String value) {}

    /** The block taintConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaintConfig(
            @JsonPropertyDescription("Architecture taint behavior.") @Nullable
            String architectureTaintBehavior) {}

    /** The block windowsNodeConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WindowsNodeConfig(
            @JsonPropertyDescription("Osversion.") @Nullable String osversion) {}

    /** The block workloadMetadataConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WorkloadMetadataConfig(
            @JsonPropertyDescription("Mode.") @Nullable String mode) {}

    /** The block nodeAffinity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeAffinity(
            @JsonPropertyDescription("Key.") @Nullable String key,

            @JsonPropertyDescription("Operator.") @Nullable String operator,

            @JsonPropertyDescription("Values.") @Nullable List<String> values) {}
}
