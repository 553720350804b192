package dev.slipway.api.aws.elasticache;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Redis or Valkey of ElastiCache. */
@ManagedCrd(
        group = "elasticache.aws.upbound.io",
        plural = "replicationgroups",
        versions = {"v1beta1", "v1beta2"},
        required = {"description"})
public final class ReplicationGroup {

    private ReplicationGroup() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Apply changes at once instead of in the next maintenance window.") @Nullable
            Boolean applyImmediately,

            @JsonPropertyDescription("At rest encryption enabled.") @Nullable
            String atRestEncryptionEnabled,

            @JsonPropertyDescription("Secret that holds the auth token.") @Nullable
            SecretKeySelector authTokenSecretRef,

            @JsonPropertyDescription("Auth token update strategy.") @Nullable
            String authTokenUpdateStrategy,

            @JsonPropertyDescription("Whether it is auto generate auth token.") @Nullable
            Boolean autoGenerateAuthToken,

            @JsonPropertyDescription("Auto minor version upgrade.") @Nullable
            String autoMinorVersionUpgrade,

            @JsonPropertyDescription("Whether automatic failover is on.") @Nullable
            Boolean automaticFailoverEnabled,

            @JsonPropertyDescription("Cluster mode.") @Nullable
            String clusterMode,

            @JsonPropertyDescription("Whether data tiering is on.") @Nullable
            Boolean dataTieringEnabled,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Durability.") @Nullable
            String durability,

            @JsonPropertyDescription("Engine, such as postgres.") @Nullable
            String engine,

            @JsonPropertyDescription("Version of the engine.") @Nullable
            String engineVersion,

            @JsonPropertyDescription("Final snapshot identifier.") @Nullable
            String finalSnapshotIdentifier,

            @Refers(to = "elasticache.aws.upbound.io/GlobalReplicationGroup", taking = "globalReplicationGroupId")
            @JsonPropertyDescription("ID of the global replication group.")
            @Nullable
            String globalReplicationGroupId,

            @JsonPropertyDescription("IP discovery.") @Nullable
            String ipDiscovery,

            @Refers(to = "kms.aws.upbound.io/Key") @JsonPropertyDescription("Key of KMS to encrypt with.") @Nullable
            String kmsKeyId,

            @JsonPropertyDescription("Log delivery configuration.") @Nullable
            List<LogDeliveryConfiguration> logDeliveryConfiguration,

            @JsonPropertyDescription("Maintenance window.") @Nullable
            String maintenanceWindow,

            @JsonPropertyDescription("Whether multi zone is on.") @Nullable
            Boolean multiAzEnabled,

            @JsonPropertyDescription("Network type.") @Nullable
            String networkType,

            @JsonPropertyDescription("Node group configuration.") @Nullable
            List<NodeGroupConfiguration> nodeGroupConfiguration,

            @JsonPropertyDescription("Node type.") @Nullable String nodeType,

            @JsonPropertyDescription("ARN of the notification topic.") @Nullable
            String notificationTopicArn,

            @JsonPropertyDescription("Num cache clusters.") @Nullable
            Long numCacheClusters,

            @JsonPropertyDescription("Num node groups.") @Nullable
            Long numNodeGroups,

            @JsonPropertyDescription("Number cache clusters.") @Nullable
            Long numberCacheClusters,

            @JsonPropertyDescription("Parameter group name.") @Nullable
            String parameterGroupName,

            @JsonPropertyDescription("Port that it listens on.") @Nullable
            Long port,

            @JsonPropertyDescription("Preferred cache cluster zones.") @Nullable
            List<String> preferredCacheClusterAzs,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Replicas per node group.") @Nullable
            Long replicasPerNodeGroup,

            @JsonPropertyDescription("Replication group description.") @Nullable
            String replicationGroupDescription,

            @Refers(
                    to = "ec2.aws.upbound.io/SecurityGroup",
                    ref = "securityGroupIdRefs",
                    selector = "securityGroupIdSelector")
            @JsonPropertyDescription("Security group IDs.")
            @Nullable
            List<String> securityGroupIds,

            @JsonPropertyDescription("Security group names.") @Nullable
            List<String> securityGroupNames,

            @JsonPropertyDescription("Snapshot ARNs.") @Nullable
            List<String> snapshotArns,

            @JsonPropertyDescription("Snapshot name.") @Nullable
            String snapshotName,

            @JsonPropertyDescription("Snapshot retention limit.") @Nullable
            Long snapshotRetentionLimit,

            @JsonPropertyDescription("Snapshot window.") @Nullable
            String snapshotWindow,

            @Refers(to = "elasticache.aws.upbound.io/SubnetGroup")
            @JsonPropertyDescription("Subnet group name.")
            @Nullable
            String subnetGroupName,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("Whether transit encryption is on.") @Nullable
            Boolean transitEncryptionEnabled,

            @JsonPropertyDescription("Transit encryption mode.") @Nullable
            String transitEncryptionMode,

            @JsonPropertyDescription("User group IDs.") @Nullable
            List<String> userGroupIds) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("Whether cluster is on.") @Nullable
            Boolean clusterEnabled,

            @JsonPropertyDescription("Configuration endpoint address.") @Nullable
            String configurationEndpointAddress,

            @JsonPropertyDescription("Engine version actual.") @Nullable
            String engineVersionActual,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Member clusters.") @Nullable
            List<String> memberClusters,

            @JsonPropertyDescription("Primary endpoint address.") @Nullable
            String primaryEndpointAddress,

            @JsonPropertyDescription("Reader endpoint address.") @Nullable
            String readerEndpointAddress,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block logDeliveryConfiguration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LogDeliveryConfiguration(
            @JsonPropertyDescription("Destination.") @Nullable
            String destination,

            @JsonPropertyDescription("Destination type.") @Nullable
            String destinationType,

            @JsonPropertyDescription("Log format.") @Nullable
            String logFormat,

            @JsonPropertyDescription("Log type.") @Nullable String logType) {}

    /** The block nodeGroupConfiguration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeGroupConfiguration(
            @JsonPropertyDescription("ID of the node group.") @Nullable
            String nodeGroupId,

            @JsonPropertyDescription("Primary availability zone.") @Nullable
            String primaryAvailabilityZone,

            @JsonPropertyDescription("ARN of the primary outpost.") @Nullable
            String primaryOutpostArn,

            @JsonPropertyDescription("Replica availability zones.") @Nullable
            List<String> replicaAvailabilityZones,

            @JsonPropertyDescription("Replica count.") @Nullable
            Long replicaCount,

            @JsonPropertyDescription("Replica outpost ARNs.") @Nullable
            List<String> replicaOutpostArns,

            @JsonPropertyDescription("Slots.") @Nullable String slots) {}
}
