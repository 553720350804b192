package dev.slipway.api.aws.rds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cluster of Aurora, or one of three instances. */
@ManagedCrd(
        group = "rds.aws.upbound.io",
        plural = "clusters",
        versions = {"v1beta1", "v1beta2"},
        required = {"engine"})
public final class Cluster {

    private Cluster() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Allocated storage.") @Nullable
            Long allocatedStorage,

            @JsonPropertyDescription("Whether to allow major version upgrade.") @Nullable
            Boolean allowMajorVersionUpgrade,

            @JsonPropertyDescription("Apply changes at once instead of in the next maintenance window.") @Nullable
            Boolean applyImmediately,

            @JsonPropertyDescription("Whether it is auto generate password.") @Nullable
            Boolean autoGeneratePassword,

            @JsonPropertyDescription("Whether it is auto minor version upgrade.") @Nullable
            Boolean autoMinorVersionUpgrade,

            @JsonPropertyDescription("Availability zones.") @Nullable
            List<String> availabilityZones,

            @JsonPropertyDescription("Backtrack window.") @Nullable
            Long backtrackWindow,

            @JsonPropertyDescription("Backup retention period.") @Nullable
            Long backupRetentionPeriod,

            @JsonPropertyDescription("CA certificate identifier.") @Nullable
            String caCertificateIdentifier,

            @JsonPropertyDescription("Cluster members.") @Nullable
            List<String> clusterMembers,

            @JsonPropertyDescription("Cluster scalability type.") @Nullable
            String clusterScalabilityType,

            @JsonPropertyDescription("Whether to copy tags to snapshot.") @Nullable
            Boolean copyTagsToSnapshot,

            @JsonPropertyDescription("Database insights mode.") @Nullable
            String databaseInsightsMode,

            @JsonPropertyDescription("Database name.") @Nullable
            String databaseName,

            @JsonPropertyDescription("Database cluster instance class.") @Nullable
            String dbClusterInstanceClass,

            @Refers(to = "rds.aws.upbound.io/ClusterParameterGroup")
            @JsonPropertyDescription("Database cluster parameter group name.")
            @Nullable
            String dbClusterParameterGroupName,

            @Refers(to = "rds.aws.upbound.io/ParameterGroup")
            @JsonPropertyDescription("Database instance parameter group name.")
            @Nullable
            String dbInstanceParameterGroupName,

            @Refers(to = "rds.aws.upbound.io/SubnetGroup")
            @JsonPropertyDescription("Database subnet group name.")
            @Nullable
            String dbSubnetGroupName,

            @JsonPropertyDescription("ID of the database system.") @Nullable
            String dbSystemId,

            @JsonPropertyDescription("Whether it is delete automated backups.") @Nullable
            Boolean deleteAutomatedBackups,

            @JsonPropertyDescription("Refuse deletion until this is false.") @Nullable
            Boolean deletionProtection,

            @JsonPropertyDescription("Domain.") @Nullable String domain,

            @JsonPropertyDescription("Domain IAM role name.") @Nullable
            String domainIamRoleName,

            @JsonPropertyDescription("Whether to enable global write forwarding.") @Nullable
            Boolean enableGlobalWriteForwarding,

            @JsonPropertyDescription("Whether to enable HTTP endpoint.") @Nullable
            Boolean enableHttpEndpoint,

            @JsonPropertyDescription("Whether to enable local write forwarding.") @Nullable
            Boolean enableLocalWriteForwarding,

            @JsonPropertyDescription("Enabled cloudwatch logs exports.") @Nullable
            List<String> enabledCloudwatchLogsExports,

            @JsonPropertyDescription("Engine, such as postgres.") @Nullable
            String engine,

            @JsonPropertyDescription("Engine lifecycle support.") @Nullable
            String engineLifecycleSupport,

            @JsonPropertyDescription("Engine mode.") @Nullable
            String engineMode,

            @JsonPropertyDescription("Version of the engine.") @Nullable
            String engineVersion,

            @JsonPropertyDescription("Final snapshot identifier.") @Nullable
            String finalSnapshotIdentifier,

            @JsonPropertyDescription("Global cluster identifier.") @Nullable
            String globalClusterIdentifier,

            @JsonPropertyDescription("Whether IAM database authentication is on.") @Nullable
            Boolean iamDatabaseAuthenticationEnabled,

            @JsonPropertyDescription("Iops.") @Nullable Long iops,

            @Refers(to = "kms.aws.upbound.io/Key", taking = "arn")
            @JsonPropertyDescription("Key of KMS to encrypt with.")
            @Nullable
            String kmsKeyId,

            @JsonPropertyDescription("Whether to manage master user password.") @Nullable
            Boolean manageMasterUserPassword,

            @JsonPropertyDescription("Secret that holds the master password.") @Nullable
            SecretKeySelector masterPasswordSecretRef,

            @JsonPropertyDescription("Secret that holds the master password.") @Nullable
            SecretKeySelector masterPasswordWoSecretRef,

            @JsonPropertyDescription("Master password wo version.") @Nullable
            Long masterPasswordWoVersion,

            @Refers(to = "kms.aws.upbound.io/Key", taking = "keyId")
            @JsonPropertyDescription("ID of the master user secret KMS key.")
            @Nullable
            String masterUserSecretKmsKeyId,

            @JsonPropertyDescription("Master username.") @Nullable
            String masterUsername,

            @JsonPropertyDescription("Monitoring interval.") @Nullable
            Long monitoringInterval,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the monitoring role.")
            @Nullable
            String monitoringRoleArn,

            @JsonPropertyDescription("Network type.") @Nullable
            String networkType,

            @JsonPropertyDescription("Whether performance insights is on.") @Nullable
            Boolean performanceInsightsEnabled,

            @Refers(to = "kms.aws.upbound.io/Key")
            @JsonPropertyDescription("ID of the performance insights KMS key.")
            @Nullable
            String performanceInsightsKmsKeyId,

            @JsonPropertyDescription("Performance insights retention period.") @Nullable
            Long performanceInsightsRetentionPeriod,

            @JsonPropertyDescription("Port that it listens on.") @Nullable
            Long port,

            @JsonPropertyDescription("Preferred backup window.") @Nullable
            String preferredBackupWindow,

            @JsonPropertyDescription("Preferred maintenance window.") @Nullable
            String preferredMaintenanceWindow,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Replication source identifier.") @Nullable
            String replicationSourceIdentifier,

            @OnceAList @JsonPropertyDescription("Restore to point in time.") @Nullable
            RestoreToPointInTime restoreToPointInTime,

            @OnceAList @JsonPropertyDescription("S3 import.") @Nullable
            S3Import s3Import,

            @OnceAList @JsonPropertyDescription("Scaling configuration.") @Nullable
            ScalingConfiguration scalingConfiguration,

            @OnceAList @JsonPropertyDescription("Serverlessv2 scaling configuration.") @Nullable
            Serverlessv2ScalingConfiguration serverlessv2ScalingConfiguration,

            @JsonPropertyDescription("Take no snapshot before deletion.") @Nullable
            Boolean skipFinalSnapshot,

            @JsonPropertyDescription("Snapshot identifier.") @Nullable
            String snapshotIdentifier,

            @JsonPropertyDescription("Source region.") @Nullable
            String sourceRegion,

            @JsonPropertyDescription("Whether it is storage encrypted.") @Nullable
            Boolean storageEncrypted,

            @JsonPropertyDescription("Storage type.") @Nullable
            String storageType,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @Refers(
                    to = "ec2.aws.upbound.io/SecurityGroup",
                    ref = "vpcSecurityGroupIdRefs",
                    selector = "vpcSecurityGroupIdSelector")
            @JsonPropertyDescription("VPC security group IDs.")
            @Nullable
            List<String> vpcSecurityGroupIds) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("CA certificate valid till.") @Nullable
            String caCertificateValidTill,

            @JsonPropertyDescription("ID of the cluster resource.") @Nullable
            String clusterResourceId,

            @JsonPropertyDescription("Endpoint.") @Nullable String endpoint,

            @JsonPropertyDescription("Engine version actual.") @Nullable
            String engineVersionActual,

            @JsonPropertyDescription("ID of the hosted zone.") @Nullable
            String hostedZoneId,

            @JsonPropertyDescription("IAM roles.") @Nullable List<String> iamRoles,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Master user secret.") @Nullable
            List<MasterUserSecret> masterUserSecret,

            @JsonPropertyDescription("Reader endpoint.") @Nullable
            String readerEndpoint,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll,

            @JsonPropertyDescription("Upgrade rollout order.") @Nullable
            String upgradeRolloutOrder) {}

    /** The block restoreToPointInTime. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RestoreToPointInTime(
            @JsonPropertyDescription("Restore to time.") @Nullable
            String restoreToTime,

            @JsonPropertyDescription("Restore type.") @Nullable
            String restoreType,

            @Refers(to = "rds.aws.upbound.io/Cluster") @JsonPropertyDescription("Source cluster identifier.") @Nullable
            String sourceClusterIdentifier,

            @JsonPropertyDescription("ID of the source cluster resource.") @Nullable
            String sourceClusterResourceId,

            @JsonPropertyDescription("Whether to use latest restorable time.") @Nullable
            Boolean useLatestRestorableTime) {}

    /** The block s3Import. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record S3Import(
            @Refers(to = "s3.aws.upbound.io/Bucket") @JsonPropertyDescription("Bucket name.") @Nullable
            String bucketName,

            @JsonPropertyDescription("Bucket prefix.") @Nullable
            String bucketPrefix,

            @JsonPropertyDescription("Ingestion role.") @Nullable
            String ingestionRole,

            @JsonPropertyDescription("Source engine.") @Nullable
            String sourceEngine,

            @JsonPropertyDescription("Source engine version.") @Nullable
            String sourceEngineVersion) {}

    /** The block scalingConfiguration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScalingConfiguration(
            @JsonPropertyDescription("Whether it is auto pause.") @Nullable
            Boolean autoPause,

            @JsonPropertyDescription("Max capacity.") @Nullable
            Double maxCapacity,

            @JsonPropertyDescription("Min capacity.") @Nullable
            Double minCapacity,

            @JsonPropertyDescription("Seconds before timeout.") @Nullable
            Long secondsBeforeTimeout,

            @JsonPropertyDescription("Seconds until auto pause.") @Nullable
            Long secondsUntilAutoPause,

            @JsonPropertyDescription("Timeout action.") @Nullable
            String timeoutAction) {}

    /** The block serverlessv2ScalingConfiguration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Serverlessv2ScalingConfiguration(
            @JsonPropertyDescription("Max capacity.") @Nullable
            Double maxCapacity,

            @JsonPropertyDescription("Min capacity.") @Nullable
            Double minCapacity,

            @JsonPropertyDescription("Seconds until auto pause.") @Nullable
            Long secondsUntilAutoPause) {}

    /** The block masterUserSecret. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MasterUserSecret(
            @JsonPropertyDescription("Key of KMS to encrypt with.") @Nullable
            String kmsKeyId,

            @JsonPropertyDescription("ARN of the secret.") @Nullable
            String secretArn,

            @JsonPropertyDescription("Secret status.") @Nullable
            String secretStatus) {}
}
