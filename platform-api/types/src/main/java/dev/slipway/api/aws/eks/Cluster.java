package dev.slipway.api.aws.eks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Kubernetes control plane of EKS. */
@ManagedCrd(
        group = "eks.aws.upbound.io",
        plural = "clusters",
        versions = {"v1beta1", "v1beta2"},
        required = {"vpcConfig"})
public final class Cluster {

    private Cluster() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @OnceAList @JsonPropertyDescription("Access config.") @Nullable
            AccessConfig accessConfig,

            @JsonPropertyDescription("Whether it is bootstrap self managed addons.") @Nullable
            Boolean bootstrapSelfManagedAddons,

            @OnceAList @JsonPropertyDescription("Compute config.") @Nullable
            ComputeConfig computeConfig,

            @OnceAList @JsonPropertyDescription("Control plane scaling config.") @Nullable
            ControlPlaneScalingConfig controlPlaneScalingConfig,

            @JsonPropertyDescription("Refuse deletion until this is false.") @Nullable
            Boolean deletionProtection,

            @JsonPropertyDescription("Enabled cluster log types.") @Nullable
            List<String> enabledClusterLogTypes,

            @OnceAList @JsonPropertyDescription("Encryption config.") @Nullable
            EncryptionConfig encryptionConfig,

            @JsonPropertyDescription("Whether to force update version.") @Nullable
            Boolean forceUpdateVersion,

            @OnceAList @JsonPropertyDescription("Kubernetes network config.") @Nullable
            KubernetesNetworkConfig kubernetesNetworkConfig,

            @JsonPropertyDescription("Whether the status names the cluster's node groups.") @Nullable
            Boolean listNodeGroups,

            @OnceAList @JsonPropertyDescription("Outpost config.") @Nullable
            OutpostConfig outpostConfig,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @OnceAList @JsonPropertyDescription("Remote network config.") @Nullable
            RemoteNetworkConfig remoteNetworkConfig,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the role.")
            @Nullable
            String roleArn,

            @OnceAList @JsonPropertyDescription("Storage config.") @Nullable
            StorageConfig storageConfig,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @OnceAList @JsonPropertyDescription("Upgrade policy.") @Nullable
            UpgradePolicy upgradePolicy,

            @JsonPropertyDescription("Version.") @Nullable String version,

            @OnceAList @JsonPropertyDescription("VPC config.") @Nullable
            VpcConfig vpcConfig,

            @OnceAList @JsonPropertyDescription("Zonal shift config.") @Nullable
            ZonalShiftConfig zonalShiftConfig) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("Certificate authority.") @Nullable
            List<CertificateAuthority> certificateAuthority,

            @JsonPropertyDescription("ID of the cluster.") @Nullable
            String clusterId,

            @JsonPropertyDescription("When it was created.") @Nullable
            String createdAt,

            @JsonPropertyDescription("Endpoint.") @Nullable String endpoint,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Identity.") @Nullable List<Identity> identity,

            @JsonPropertyDescription("Names of the node groups, where listNodeGroups asks for them.") @Nullable
            List<String> nodeGroups,

            @JsonPropertyDescription("Platform version.") @Nullable
            String platformVersion,

            @JsonPropertyDescription("State that AWS reports.") @Nullable
            String status,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll,

            @OnceAList @JsonPropertyDescription("Network, with what EKS has made for it.") @Nullable
            SeenVpcConfig vpcConfig) {}

    /** The block vpcConfig as EKS tells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SeenVpcConfig(
            @JsonPropertyDescription("Security group that EKS has made for the cluster and its nodes.") @Nullable
            String clusterSecurityGroupId,

            @JsonPropertyDescription("Control plane egress mode.") @Nullable
            String controlPlaneEgressMode,

            @JsonPropertyDescription("Whether it is endpoint private access.") @Nullable
            Boolean endpointPrivateAccess,

            @JsonPropertyDescription("Whether it is endpoint public access.") @Nullable
            Boolean endpointPublicAccess,

            @JsonPropertyDescription("Public access cidrs.") @Nullable
            List<String> publicAccessCidrs,

            @JsonPropertyDescription("Security group IDs.") @Nullable
            List<String> securityGroupIds,

            @JsonPropertyDescription("Subnets that it uses.") @Nullable
            List<String> subnetIds,

            @JsonPropertyDescription("VPC that it belongs to.") @Nullable
            String vpcId) {}

    /** The block accessConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccessConfig(
            @JsonPropertyDescription("Authentication mode.") @Nullable
            String authenticationMode,

            @JsonPropertyDescription("Whether it is bootstrap cluster creator admin permissions.") @Nullable
            Boolean bootstrapClusterCreatorAdminPermissions) {}

    /** The block computeConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComputeConfig(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled,

            @JsonPropertyDescription("Node pools.") @Nullable
            List<String> nodePools,

            @JsonPropertyDescription("ARN of the node role.") @Nullable
            String nodeRoleArn) {}

    /** The block controlPlaneScalingConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ControlPlaneScalingConfig(
            @JsonPropertyDescription("Tier.") @Nullable String tier) {}

    /** The block encryptionConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EncryptionConfig(
            @OnceAList @JsonPropertyDescription("Provider.") @Nullable
            Provider provider,

            @JsonPropertyDescription("Resources.") @Nullable List<String> resources) {}

    /** The block encryptionConfig.provider. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Provider(
            @JsonPropertyDescription("ARN of the key.") @Nullable
            String keyArn) {}

    /** The block kubernetesNetworkConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KubernetesNetworkConfig(
            @OnceAList @JsonPropertyDescription("Elastic load balancing.") @Nullable
            ElasticLoadBalancing elasticLoadBalancing,

            @JsonPropertyDescription("IP family.") @Nullable String ipFamily,

            @JsonPropertyDescription("Service IPv4 CIDR.") @Nullable
            String serviceIpv4Cidr) {}

    /** The block kubernetesNetworkConfig.elasticLoadBalancing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ElasticLoadBalancing(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled) {}

    /** The block outpostConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OutpostConfig(
            @JsonPropertyDescription("Control plane instance type.") @Nullable
            String controlPlaneInstanceType,

            @OnceAList @JsonPropertyDescription("Control plane placement.") @Nullable
            ControlPlanePlacement controlPlanePlacement,

            @JsonPropertyDescription("Etcd instance type.") @Nullable
            String etcdInstanceType,

            @OnceAList @JsonPropertyDescription("Etcd placement.") @Nullable
            EtcdPlacement etcdPlacement,

            @JsonPropertyDescription("Outpost ARNs.") @Nullable
            List<String> outpostArns) {}

    /** The block outpostConfig.controlPlanePlacement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ControlPlanePlacement(
            @JsonPropertyDescription("Group name.") @Nullable
            String groupName,

            @JsonPropertyDescription("Spread level.") @Nullable
            String spreadLevel) {}

    /** The block outpostConfig.etcdPlacement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EtcdPlacement(
            @JsonPropertyDescription("Spread level.") @Nullable
            String spreadLevel) {}

    /** The block remoteNetworkConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemoteNetworkConfig(
            @OnceAList @JsonPropertyDescription("Remote node networks.") @Nullable
            RemoteNodeNetworks remoteNodeNetworks,

            @OnceAList @JsonPropertyDescription("Remote pod networks.") @Nullable
            RemotePodNetworks remotePodNetworks) {}

    /** The block remoteNetworkConfig.remoteNodeNetworks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemoteNodeNetworks(
            @JsonPropertyDescription("Cidrs.") @Nullable List<String> cidrs) {}

    /** The block remoteNetworkConfig.remotePodNetworks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemotePodNetworks(
            @JsonPropertyDescription("Cidrs.") @Nullable List<String> cidrs) {}

    /** The block storageConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StorageConfig(
            @OnceAList @JsonPropertyDescription("Block storage.") @Nullable
            BlockStorage blockStorage) {}

    /** The block storageConfig.blockStorage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BlockStorage(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled) {}

    /** The block upgradePolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UpgradePolicy(
            @JsonPropertyDescription("Support type.") @Nullable
            String supportType) {}

    /** The block vpcConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VpcConfig(
            @JsonPropertyDescription("Control plane egress mode.") @Nullable
            String controlPlaneEgressMode,

            @JsonPropertyDescription("Whether it is endpoint private access.") @Nullable
            Boolean endpointPrivateAccess,

            @JsonPropertyDescription("Whether it is endpoint public access.") @Nullable
            Boolean endpointPublicAccess,

            @JsonPropertyDescription("Public access cidrs.") @Nullable
            List<String> publicAccessCidrs,

            @Refers(
                    to = "ec2.aws.upbound.io/SecurityGroup",
                    ref = "securityGroupIdRefs",
                    selector = "securityGroupIdSelector")
            @JsonPropertyDescription("Security group IDs.")
            @Nullable
            List<String> securityGroupIds,

            @Refers(to = "ec2.aws.upbound.io/Subnet", ref = "subnetIdRefs", selector = "subnetIdSelector")
            @JsonPropertyDescription("Subnets that it uses.")
            @Nullable
            List<String> subnetIds) {}

    /** The block zonalShiftConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ZonalShiftConfig(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled) {}

    /** The block certificateAuthority. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CertificateAuthority(
            @JsonPropertyDescription("Data.") @Nullable String data) {}

    /** The block identity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Identity(
            @JsonPropertyDescription("OIDC.") @Nullable List<Oidc> oidc) {}

    /** The block identity.oidc. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Oidc(
            @JsonPropertyDescription("Issuer.") @Nullable String issuer) {}
}
