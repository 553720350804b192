package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Kubernetes cluster of GKE. */
@ManagedCrd(
        group = "container.gcp.upbound.io",
        plural = "clusters",
        versions = {"v1beta1", "v1beta2"})
public final class Cluster {

    private Cluster() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @OnceAList @JsonPropertyDescription("Addons config.") @Nullable
            AddonsConfig addonsConfig,

            @JsonPropertyDescription("Whether to allow net admin.") @Nullable
            Boolean allowNetAdmin,

            @OnceAList @JsonPropertyDescription("Anonymous authentication config.") @Nullable
            AnonymousAuthenticationConfig anonymousAuthenticationConfig,

            @OnceAList @JsonPropertyDescription("Authenticator groups config.") @Nullable
            AuthenticatorGroupsConfig authenticatorGroupsConfig,

            @OnceAList @JsonPropertyDescription("Autopilot cluster policy config.") @Nullable
            AutopilotClusterPolicyConfig autopilotClusterPolicyConfig,

            @JsonPropertyDescription("Autopilot privileged admission.") @Nullable
            List<String> autopilotPrivilegedAdmission,

            @OnceAList @JsonPropertyDescription("Binary authorization.") @Nullable
            BinaryAuthorization binaryAuthorization,

            @OnceAList @JsonPropertyDescription("Cluster autoscaling.") @Nullable
            ClusterAutoscaling clusterAutoscaling,

            @JsonPropertyDescription("Cluster IPv4 CIDR.") @Nullable
            String clusterIpv4Cidr,

            @OnceAList @JsonPropertyDescription("Confidential nodes.") @Nullable
            ConfidentialNodes confidentialNodes,

            @OnceAList @JsonPropertyDescription("Control plane endpoints config.") @Nullable
            ControlPlaneEndpointsConfig controlPlaneEndpointsConfig,

            @OnceAList @JsonPropertyDescription("Cost management config.") @Nullable
            CostManagementConfig costManagementConfig,

            @OnceAList @JsonPropertyDescription("Database encryption.") @Nullable
            DatabaseEncryption databaseEncryption,

            @JsonPropertyDescription("Datapath provider.") @Nullable
            String datapathProvider,

            @JsonPropertyDescription("Dataplane optimization mode.") @Nullable
            String dataplaneOptimizationMode,

            @JsonPropertyDescription("Default max pods per node.") @Nullable
            Long defaultMaxPodsPerNode,

            @OnceAList @JsonPropertyDescription("Default snat status.") @Nullable
            DefaultSnatStatus defaultSnatStatus,

            @JsonPropertyDescription("Refuse deletion until this is false.") @Nullable
            Boolean deletionProtection,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Whether to disable L4 lb firewall reconciliation.") @Nullable
            Boolean disableL4LbFirewallReconciliation,

            @OnceAList @JsonPropertyDescription("DNS config.") @Nullable
            DnsConfig dnsConfig,

            @JsonPropertyDescription("Whether to enable autopilot.") @Nullable
            Boolean enableAutopilot,

            @JsonPropertyDescription("Whether to enable cilium clusterwide network policy.") @Nullable
            Boolean enableCiliumClusterwideNetworkPolicy,

            @JsonPropertyDescription("Whether to enable FQDN network policy.") @Nullable
            Boolean enableFqdnNetworkPolicy,

            @JsonPropertyDescription("Whether to enable intranode visibility.") @Nullable
            Boolean enableIntranodeVisibility,

            @OnceAList @JsonPropertyDescription("Enable k8 s beta apis.") @Nullable
            EnableK8SBetaApis enableK8SBetaApis,

            @JsonPropertyDescription("Whether to enable kubernetes alpha.") @Nullable
            Boolean enableKubernetesAlpha,

            @JsonPropertyDescription("Whether to enable L4 ilb subsetting.") @Nullable
            Boolean enableL4IlbSubsetting,

            @JsonPropertyDescription("Whether to enable legacy abac.") @Nullable
            Boolean enableLegacyAbac,

            @JsonPropertyDescription("Whether to enable multi networking.") @Nullable
            Boolean enableMultiNetworking,

            @JsonPropertyDescription("Whether to enable shielded nodes.") @Nullable
            Boolean enableShieldedNodes,

            @JsonPropertyDescription("Whether to enable TPU.") @Nullable
            Boolean enableTpu,

            @OnceAList @JsonPropertyDescription("Enterprise config.") @Nullable
            EnterpriseConfig enterpriseConfig,

            @OnceAList @JsonPropertyDescription("Fleet.") @Nullable
            Fleet fleet,

            @OnceAList @JsonPropertyDescription("Gateway API config.") @Nullable
            GatewayApiConfig gatewayApiConfig,

            @OnceAList @JsonPropertyDescription("GKE auto upgrade config.") @Nullable
            GkeAutoUpgradeConfig gkeAutoUpgradeConfig,

            @OnceAList @JsonPropertyDescription("Identity service config.") @Nullable
            IdentityServiceConfig identityServiceConfig,

            @JsonPropertyDescription("Whether to ignore node count changes.") @Nullable
            Boolean ignoreNodeCountChanges,

            @JsonPropertyDescription("In transit encryption config.") @Nullable
            String inTransitEncryptionConfig,

            @JsonPropertyDescription("Initial node count.") @Nullable
            Long initialNodeCount,

            @OnceAList @JsonPropertyDescription("IP allocation policy.") @Nullable
            IpAllocationPolicy ipAllocationPolicy,

            @Required @JsonPropertyDescription("Region or zone of the resource.")
            String location,

            @OnceAList @JsonPropertyDescription("Logging config.") @Nullable
            LoggingConfig loggingConfig,

            @JsonPropertyDescription("Logging service.") @Nullable
            String loggingService,

            @OnceAList @JsonPropertyDescription("Maintenance policy.") @Nullable
            MaintenancePolicy maintenancePolicy,

            @OnceAList @JsonPropertyDescription("Master auth.") @Nullable
            MasterAuth masterAuth,

            @OnceAList @JsonPropertyDescription("Master authorized networks config.") @Nullable
            MasterAuthorizedNetworksConfig masterAuthorizedNetworksConfig,

            @OnceAList @JsonPropertyDescription("Mesh certificates.") @Nullable
            MeshCertificates meshCertificates,

            @JsonPropertyDescription("Min master version.") @Nullable
            String minMasterVersion,

            @OnceAList @JsonPropertyDescription("Monitoring config.") @Nullable
            MonitoringConfig monitoringConfig,

            @JsonPropertyDescription("Monitoring service.") @Nullable
            String monitoringService,

            @Refers(to = "compute.gcp.upbound.io/Network", taking = "selfLink")
            @JsonPropertyDescription("Network that it belongs to.")
            @Nullable
            String network,

            @OnceAList @JsonPropertyDescription("Network performance config.") @Nullable
            NetworkPerformanceConfig networkPerformanceConfig,

            @OnceAList @JsonPropertyDescription("Network policy.") @Nullable
            NetworkPolicy networkPolicy,

            @JsonPropertyDescription("Networking mode.") @Nullable
            String networkingMode,

            @OnceAList @JsonPropertyDescription("Node config.") @Nullable
            NodeConfig nodeConfig,

            @OnceAList @JsonPropertyDescription("Node creation config.") @Nullable
            NodeCreationConfig nodeCreationConfig,

            @JsonPropertyDescription("Node locations.") @Nullable
            List<String> nodeLocations,

            @OnceAList @JsonPropertyDescription("Node pool auto config.") @Nullable
            NodePoolAutoConfig nodePoolAutoConfig,

            @OnceAList @JsonPropertyDescription("Node pool defaults.") @Nullable
            NodePoolDefaults nodePoolDefaults,

            @JsonPropertyDescription("Node version.") @Nullable
            String nodeVersion,

            @OnceAList @JsonPropertyDescription("Notification config.") @Nullable
            NotificationConfig notificationConfig,

            @OnceAList @JsonPropertyDescription("Pod autoscaling.") @Nullable
            PodAutoscaling podAutoscaling,

            @OnceAList @JsonPropertyDescription("Private cluster config.") @Nullable
            PrivateClusterConfig privateClusterConfig,

            @JsonPropertyDescription("Private IPv6 google access.") @Nullable
            String privateIpv6GoogleAccess,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @OnceAList @JsonPropertyDescription("Rbac binding config.") @Nullable
            RbacBindingConfig rbacBindingConfig,

            @OnceAList @JsonPropertyDescription("Release channel.") @Nullable
            ReleaseChannel releaseChannel,

            @JsonPropertyDescription("Whether to remove default node pool.") @Nullable
            Boolean removeDefaultNodePool,

            @JsonPropertyDescription("Labels of the resource.") @Nullable
            Map<String, String> resourceLabels,

            @OnceAList @JsonPropertyDescription("Resource usage export config.") @Nullable
            ResourceUsageExportConfig resourceUsageExportConfig,

            @OnceAList @JsonPropertyDescription("Secret manager config.") @Nullable
            SecretManagerConfig secretManagerConfig,

            @OnceAList @JsonPropertyDescription("Secret sync config.") @Nullable
            SecretSyncConfig secretSyncConfig,

            @OnceAList @JsonPropertyDescription("Security posture config.") @Nullable
            SecurityPostureConfig securityPostureConfig,

            @OnceAList @JsonPropertyDescription("Service external ips config.") @Nullable
            ServiceExternalIpsConfig serviceExternalIpsConfig,

            @JsonPropertyDescription("Whether to skip node pool refresh.") @Nullable
            Boolean skipNodePoolRefresh,

            @Refers(to = "compute.gcp.upbound.io/Subnetwork", taking = "selfLink")
            @JsonPropertyDescription("Subnet that it belongs to.")
            @Nullable
            String subnetwork,

            @OnceAList @JsonPropertyDescription("User managed keys config.") @Nullable
            UserManagedKeysConfig userManagedKeysConfig,

            @OnceAList @JsonPropertyDescription("Vertical pod autoscaling.") @Nullable
            VerticalPodAutoscaling verticalPodAutoscaling,

            @OnceAList @JsonPropertyDescription("Workload identity config.") @Nullable
            WorkloadIdentityConfig workloadIdentityConfig) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("All labels, with those that the platform adds.") @Nullable
            Map<String, String> effectiveLabels,

            @JsonPropertyDescription("Endpoint.") @Nullable String endpoint,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Label fingerprint.") @Nullable
            String labelFingerprint,

            @JsonPropertyDescription("Master version.") @Nullable
            String masterVersion,

            @JsonPropertyDescription("Operation.") @Nullable String operation,

            @JsonPropertyDescription("URL of the resource.") @Nullable
            String selfLink,

            @JsonPropertyDescription("Services IPv4 CIDR.") @Nullable
            String servicesIpv4Cidr,

            @JsonPropertyDescription("TPU IPv4 CIDR block.") @Nullable
            String tpuIpv4CidrBlock) {}

    /** The block loggingConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LoggingConfig(
            @JsonPropertyDescription("Enable components.") @Nullable
            List<String> enableComponents) {}

    /** The block meshCertificates. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeshCertificates(
            @JsonPropertyDescription("Whether to enable certificates.") @Nullable
            Boolean enableCertificates) {}

    /** The block networkPerformanceConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NetworkPerformanceConfig(
            @JsonPropertyDescription("Total egress bandwidth tier.") @Nullable
            String totalEgressBandwidthTier) {}

    /** The block nodeCreationConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeCreationConfig(
            @JsonPropertyDescription("Node creation mode.") @Nullable
            String nodeCreationMode) {}

    /** The block podAutoscaling. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PodAutoscaling(
            @JsonPropertyDescription("HPA profile.") @Nullable
            String hpaProfile) {}

    /** The block releaseChannel. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReleaseChannel(
            @JsonPropertyDescription("Channel.") @Nullable String channel) {}

    /** The block serviceExternalIpsConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ServiceExternalIpsConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block verticalPodAutoscaling. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VerticalPodAutoscaling(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block workloadIdentityConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WorkloadIdentityConfig(
            @JsonPropertyDescription("Workload pool.") @Nullable
            String workloadPool) {}
}
