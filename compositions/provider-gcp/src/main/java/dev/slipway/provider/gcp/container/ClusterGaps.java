package dev.slipway.provider.gcp.container;

import java.util.List;
import java.util.stream.Stream;

/** Fields of clusters and nodes that are accepted and reported, and that nothing is done with yet, by path. */
final class ClusterGaps {

    private static final List<String> NODE = List.of(
            "advancedMachineFeatures.performanceMonitoringUnit",
            "bootDisk",
            "confidentialNodes.confidentialInstanceType",
            "containerdConfig.registryHosts",
            "containerdConfig.writableCgroups",
            "ephemeralStorageLocalSsdConfig.dataCacheCount",
            "flexStart",
            "gpudirectStrategy",
            "hostMaintenancePolicy",
            "kubeletConfig.crashLoopBackOff",
            "kubeletConfig.evictionMaxPodGracePeriodSeconds",
            "kubeletConfig.evictionMinimumReclaim",
            "kubeletConfig.evictionSoft",
            "kubeletConfig.evictionSoftGracePeriod",
            "kubeletConfig.maxParallelImagePulls",
            "kubeletConfig.memoryManager",
            "kubeletConfig.shutdownGracePeriodCriticalPodsSeconds",
            "kubeletConfig.shutdownGracePeriodSeconds",
            "kubeletConfig.singleProcessOomKill",
            "kubeletConfig.topologyManager",
            "linuxNodeConfig.accurateTimeConfig",
            "linuxNodeConfig.hugepagesConfig",
            "linuxNodeConfig.nodeKernelModuleLoading",
            "linuxNodeConfig.swapConfig",
            "linuxNodeConfig.transparentHugepageDefrag",
            "linuxNodeConfig.transparentHugepageEnabled",
            "nodeImageConfig",
            "soleTenantConfig.minNodeCpus",
            "taintConfig");

    private static final List<String> CLUSTER = List.of(
            "addonsConfig.agentSandboxConfig",
            "addonsConfig.lustreCsiDriverConfig",
            "addonsConfig.podSnapshotConfig",
            "addonsConfig.sliceControllerConfig",
            "addonsConfig.slurmOperatorConfig",
            "anonymousAuthenticationConfig",
            "autopilotClusterPolicyConfig",
            "autopilotPrivilegedAdmission",
            "clusterAutoscaling.defaultComputeClassEnabled",
            "controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8SCertsViaDns",
            "controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8STokensViaDns",
            "confidentialNodes.confidentialInstanceType",
            "dataplaneOptimizationMode",
            "disableL4LbFirewallReconciliation",
            "fleet.membershipType",
            "gkeAutoUpgradeConfig",
            "ipAllocationPolicy.additionalIpRangesConfig",
            "ipAllocationPolicy.autoIpamConfig",
            "ipAllocationPolicy.networkTierConfig",
            "maintenancePolicy.disruptionBudget",
            "maintenancePolicy.maintenanceExclusion",
            "monitoringConfig.managedPrometheus.autoMonitoringConfig",
            "nodeCreationConfig",
            "nodePoolAutoConfig",
            "nodePoolDefaults",
            "nodeVersion",
            "podAutoscaling",
            "secretManagerConfig.rotationConfig",
            "secretSyncConfig");

    private static final List<String> POOL =
            List.of("networkConfig.acceleratorNetworkProfile", "networkConfig.subnetwork", "nodeDrainConfig");

    private ClusterGaps() {}

    static String[] ofCluster() {
        return with(CLUSTER);
    }

    static String[] ofNodePool() {
        return with(POOL);
    }

    private static String[] with(List<String> others) {
        return Stream.concat(NODE.stream().map(field -> "nodeConfig." + field), others.stream())
                .toArray(String[]::new);
    }
}
