package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pool of nodes of a cluster. */
@ManagedCrd(
        group = "container.gcp.upbound.io",
        plural = "nodepools",
        versions = {"v1beta1", "v1beta2"})
public final class NodePool {

    private NodePool() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @OnceAList @JsonPropertyDescription("Autoscaling.") @Nullable
            Autoscaling autoscaling,

            @Refers(to = "container.gcp.upbound.io/Cluster", taking = "id")
            @JsonPropertyDescription("Cluster that it belongs to.")
            @Nullable
            String cluster,

            @JsonPropertyDescription("Whether to ignore node count changes.") @Nullable
            Boolean ignoreNodeCountChanges,

            @JsonPropertyDescription("Initial node count.") @Nullable
            Long initialNodeCount,

            @JsonPropertyDescription("Region or zone of the resource.") @Nullable
            String location,

            @OnceAList @JsonPropertyDescription("Management.") @Nullable
            Management management,

            @JsonPropertyDescription("Max pods per node.") @Nullable
            Long maxPodsPerNode,

            @OnceAList @JsonPropertyDescription("Network config.") @Nullable
            NetworkConfig networkConfig,

            @OnceAList @JsonPropertyDescription("Node config.") @Nullable
            NodeConfig nodeConfig,

            @JsonPropertyDescription("Node count.") @Nullable
            Long nodeCount,

            @JsonPropertyDescription("Node drain config.") @Nullable
            List<NodeDrainConfig> nodeDrainConfig,

            @JsonPropertyDescription("Node locations.") @Nullable
            List<String> nodeLocations,

            @OnceAList @JsonPropertyDescription("Placement policy.") @Nullable
            PlacementPolicy placementPolicy,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @OnceAList @JsonPropertyDescription("Queued provisioning.") @Nullable
            QueuedProvisioning queuedProvisioning,

            @OnceAList @JsonPropertyDescription("Upgrade settings.") @Nullable
            UpgradeSettings upgradeSettings,

            @JsonPropertyDescription("Version.") @Nullable String version) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Instance group urls.") @Nullable
            List<String> instanceGroupUrls,

            @JsonPropertyDescription("Ids of the machines, as Nodes have them, where nodeCount is given.") @Nullable
            List<String> instances,

            @JsonPropertyDescription("Managed instance group urls.") @Nullable
            List<String> managedInstanceGroupUrls,

            @JsonPropertyDescription("Operation.") @Nullable String operation) {}

    /** The block autoscaling. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Autoscaling(
            @JsonPropertyDescription("Location policy.") @Nullable
            String locationPolicy,

            @JsonPropertyDescription("Max node count.") @Nullable
            Long maxNodeCount,

            @JsonPropertyDescription("Min node count.") @Nullable
            Long minNodeCount,

            @JsonPropertyDescription("Total max node count.") @Nullable
            Long totalMaxNodeCount,

            @JsonPropertyDescription("Total min node count.") @Nullable
            Long totalMinNodeCount) {}

    /** The block management. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Management(
            @JsonPropertyDescription("Whether to auto repair.") @Nullable
            Boolean autoRepair,

            @JsonPropertyDescription("Whether to auto upgrade.") @Nullable
            Boolean autoUpgrade) {}

    /** The block networkConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NetworkConfig(
            @JsonPropertyDescription("Accelerator network profile.") @Nullable
            String acceleratorNetworkProfile,

            @JsonPropertyDescription("Additional node network configs.") @Nullable
            List<AdditionalNodeNetworkConfigs> additionalNodeNetworkConfigs,

            @JsonPropertyDescription("Additional pod network configs.") @Nullable
            List<AdditionalPodNetworkConfigs> additionalPodNetworkConfigs,

            @JsonPropertyDescription("Whether to create pod range.") @Nullable
            Boolean createPodRange,

            @JsonPropertyDescription("Whether to enable private nodes.") @Nullable
            Boolean enablePrivateNodes,

            @OnceAList @JsonPropertyDescription("Network performance config.") @Nullable
            NetworkPerformanceConfig networkPerformanceConfig,

            @OnceAList @JsonPropertyDescription("Pod CIDR overprovision config.") @Nullable
            PodCidrOverprovisionConfig podCidrOverprovisionConfig,

            @JsonPropertyDescription("Pod IPv4 CIDR block.") @Nullable
            String podIpv4CidrBlock,

            @JsonPropertyDescription("Pod range.") @Nullable String podRange,

            @JsonPropertyDescription("Subnet that it belongs to.") @Nullable
            String subnetwork) {}

    /** The block nodeDrainConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeDrainConfig(
            @JsonPropertyDescription("Grace termination duration.") @Nullable
            String graceTerminationDuration,

            @JsonPropertyDescription("Pdb timeout duration.") @Nullable
            String pdbTimeoutDuration,

            @JsonPropertyDescription("Whether respect pdb during node pool deletion is wanted.") @Nullable
            Boolean respectPdbDuringNodePoolDeletion) {}

    /** The block placementPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlacementPolicy(
            @JsonPropertyDescription("Name of the policy.") @Nullable
            String policyName,

            @JsonPropertyDescription("TPU topology.") @Nullable
            String tpuTopology,

            @JsonPropertyDescription("Type.") @Nullable String type) {}

    /** The block queuedProvisioning. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QueuedProvisioning(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block upgradeSettings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UpgradeSettings(
            @OnceAList @JsonPropertyDescription("Blue green settings.") @Nullable
            BlueGreenSettings blueGreenSettings,

            @JsonPropertyDescription("Max surge.") @Nullable Long maxSurge,

            @JsonPropertyDescription("Max unavailable.") @Nullable
            Long maxUnavailable,

            @JsonPropertyDescription("Strategy.") @Nullable String strategy) {}

    /** The block additionalNodeNetworkConfigs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdditionalNodeNetworkConfigs(
            @JsonPropertyDescription("Network that it belongs to.") @Nullable
            String network,

            @JsonPropertyDescription("Subnet that it belongs to.") @Nullable
            String subnetwork) {}

    /** The block additionalPodNetworkConfigs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdditionalPodNetworkConfigs(
            @JsonPropertyDescription("Max pods per node.") @Nullable
            Long maxPodsPerNode,

            @JsonPropertyDescription("Secondary pod range.") @Nullable
            String secondaryPodRange,

            @JsonPropertyDescription("Subnet that it belongs to.") @Nullable
            String subnetwork) {}

    /** The block networkPerformanceConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NetworkPerformanceConfig(
            @JsonPropertyDescription("Total egress bandwidth tier.") @Nullable
            String totalEgressBandwidthTier) {}

    /** The block podCidrOverprovisionConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PodCidrOverprovisionConfig(
            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled) {}

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
