package dev.slipway.api.aws.rds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What RDS says about a database instance; times are RFC 3339 in UTC. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InstanceObservation(
        @JsonPropertyDescription("Host name of the instance.") @Nullable
        String address,

        @JsonPropertyDescription("Storage in GiB; can grow, never shrink.") @Nullable
        Long allocatedStorage,

        @JsonPropertyDescription("Allow that a change of engineVersion crosses a major version.") @Nullable
        Boolean allowMajorVersionUpgrade,

        @JsonPropertyDescription("Apply changes at once instead of in the next maintenance window.") @Nullable
        Boolean applyImmediately,

        @JsonPropertyDescription("ARN of the instance.") @Nullable
        String arn,

        @JsonPropertyDescription("Let RDS upgrade minor versions in the maintenance window.") @Nullable
        Boolean autoMinorVersionUpgrade,

        @JsonPropertyDescription("Availability zone of a single-zone instance.") @Nullable
        String availabilityZone,

        @JsonPropertyDescription("Days for which automated backups are kept; 0 switches them off.") @Nullable
        Long backupRetentionPeriod,

        @JsonPropertyDescription("Where backups are kept: region or outposts.") @Nullable
        String backupTarget,

        @JsonPropertyDescription("Daily window for backups in UTC, such as 09:46-10:16.") @Nullable
        String backupWindow,

        @PreserveUnknownFields
        @JsonPropertyDescription(
                "Update by a blue/green deployment: enabled. A list of one in v1beta1 and v1beta2, an object in v1beta3.")
        @Nullable
        JsonNode blueGreenUpdate,

        @JsonPropertyDescription("Certificate authority of the server certificate.") @Nullable
        String caCertIdentifier,

        @JsonPropertyDescription("Character set, for Oracle and SQL Server; counts at creation only.") @Nullable
        String characterSetName,

        @JsonPropertyDescription("Copy the tags to every snapshot.") @Nullable
        Boolean copyTagsToSnapshot,

        @JsonPropertyDescription("Instance profile of an RDS Custom instance.") @Nullable
        String customIamInstanceProfile,

        @JsonPropertyDescription("Give an instance on Outposts a customer-owned address.") @Nullable
        Boolean customerOwnedIpEnabled,

        @JsonPropertyDescription("Database Insights: standard or advanced.") @Nullable
        String databaseInsightsMode,

        @JsonPropertyDescription("Database to create with the instance; counts at creation only.") @Nullable
        String dbName,

        @JsonPropertyDescription("Subnet group, which decides the VPC.") @Nullable
        String dbSubnetGroupName,

        @JsonPropertyDescription("Keep the transaction log on a volume of its own.") @Nullable
        Boolean dedicatedLogVolume,

        @JsonPropertyDescription("Delete the automated backups with the instance; true when unset.") @Nullable
        Boolean deleteAutomatedBackups,

        @JsonPropertyDescription("Refuse to delete the instance while this is true.") @Nullable
        Boolean deletionProtection,

        @JsonPropertyDescription("Active Directory domain to join, by its id.") @Nullable
        String domain,

        @JsonPropertyDescription("Secret with the credentials for joining a self-managed Active Directory.") @Nullable
        String domainAuthSecretArn,

        @JsonPropertyDescription("DNS servers of a self-managed Active Directory.") @Nullable
        List<String> domainDnsIps,

        @JsonPropertyDescription("Full name of a self-managed Active Directory domain.") @Nullable
        String domainFqdn,

        @JsonPropertyDescription("IAM role for calls to the Directory Service.") @Nullable
        String domainIamRoleName,

        @JsonPropertyDescription("Organisational unit to join in a self-managed Active Directory.") @Nullable
        String domainOu,

        @JsonPropertyDescription("Logs to export to CloudWatch, such as postgresql and upgrade.") @Nullable
        List<String> enabledCloudwatchLogsExports,

        @JsonPropertyDescription("Address and port, as address:port.") @Nullable
        String endpoint,

        @JsonPropertyDescription("Database engine, such as postgres or mysql.") @Nullable
        String engine,

        @JsonPropertyDescription(
                "Support after the end of standard support: open-source-rds-extended-support or -disabled.")
        @Nullable
        String engineLifecycleSupport,

        @JsonPropertyDescription(
                "Version of the engine; a prefix such as 14 or 14.7 stands for any version that begins with it.")
        @Nullable
        String engineVersion,

        @JsonPropertyDescription("Version that runs.") @Nullable
        String engineVersionActual,

        @JsonPropertyDescription("Snapshot to take at deletion; required unless skipFinalSnapshot is true.") @Nullable
        String finalSnapshotIdentifier,

        @JsonPropertyDescription("Route 53 zone of the address.") @Nullable
        String hostedZoneId,

        @JsonPropertyDescription("Allow IAM accounts to log in.") @Nullable
        Boolean iamDatabaseAuthenticationEnabled,

        @JsonPropertyDescription("Resource id, which does not change with the name.") @Nullable
        String id,

        @JsonPropertyDescription("Name of the instance; the external name when unset.") @Nullable
        String identifier,

        @JsonPropertyDescription(
                "Prefix for a generated name; the external name is used instead, for a name must survive a crash.")
        @Nullable
        String identifierPrefix,

        @JsonPropertyDescription("Instance class, such as db.t3.micro.") @Nullable
        String instanceClass,

        @JsonPropertyDescription("Provisioned I/O operations per second.") @Nullable
        Long iops,

        @JsonPropertyDescription("ARN of the key that encrypts the storage.") @Nullable
        String kmsKeyId,

        @JsonPropertyDescription("Latest time to which the instance can be restored.") @Nullable
        String latestRestorableTime,

        @JsonPropertyDescription("License model.") @Nullable String licenseModel,

        @JsonPropertyDescription("Endpoints of SQL Server Always On.") @Nullable
        List<ListenerEndpoint> listenerEndpoint,

        @JsonPropertyDescription("Weekly maintenance window in UTC, such as Mon:00:00-Mon:03:00.") @Nullable
        String maintenanceWindow,

        @JsonPropertyDescription("Let RDS keep the password in Secrets Manager; excludes every other way to give one.")
        @Nullable
        Boolean manageMasterUserPassword,

        @JsonPropertyDescription("Secret in which RDS keeps the password.") @Nullable
        List<MasterUserSecret> masterUserSecret,

        @JsonPropertyDescription("Key that encrypts the password which RDS keeps.") @Nullable
        String masterUserSecretKmsKeyId,

        @JsonPropertyDescription("Limit in GiB up to which RDS grows the storage by itself; 0 switches that off.")
        @Nullable
        Long maxAllocatedStorage,

        @JsonPropertyDescription("Seconds between points of enhanced monitoring: 0, 1, 5, 10, 15, 30 or 60.") @Nullable
        Long monitoringInterval,

        @JsonPropertyDescription("Role with which RDS sends enhanced monitoring.") @Nullable
        String monitoringRoleArn,

        @JsonPropertyDescription("Keep a standby in a second availability zone.") @Nullable
        Boolean multiAz,

        @JsonPropertyDescription("Former name of dbName.") @Nullable
        String name,

        @JsonPropertyDescription("National character set, for Oracle; counts at creation only.") @Nullable
        String ncharCharacterSetName,

        @JsonPropertyDescription("IPV4 or DUAL.") @Nullable String networkType,
        @JsonPropertyDescription("Option group.") @Nullable String optionGroupName,

        @JsonPropertyDescription("Parameter group.") @Nullable
        String parameterGroupName,

        @JsonPropertyDescription("To be raised when the write-only password changes.") @Nullable
        Long passwordWoVersion,

        @JsonPropertyDescription("Collect Performance Insights.") @Nullable
        Boolean performanceInsightsEnabled,

        @JsonPropertyDescription("Key that encrypts Performance Insights.") @Nullable
        String performanceInsightsKmsKeyId,

        @JsonPropertyDescription("Days for which Performance Insights are kept: 7, 731 or a multiple of 31.") @Nullable
        Long performanceInsightsRetentionPeriod,

        @JsonPropertyDescription("Port on which the database listens.") @Nullable
        Long port,

        @JsonPropertyDescription("Give the instance a public address.") @Nullable
        Boolean publiclyAccessible,

        @JsonPropertyDescription("AWS region of the resource.") @Nullable
        String region,

        @JsonPropertyDescription("Mode of an Oracle replica: mounted or open-read-only.") @Nullable
        String replicaMode,

        @JsonPropertyDescription("Identifiers of the replicas.") @Nullable
        List<String> replicas,

        @JsonPropertyDescription("Instance of which this one is a replica.") @Nullable
        String replicateSourceDb,

        @JsonPropertyDescription("Resource id of the instance.") @Nullable
        String resourceId,

        @PreserveUnknownFields
        @JsonPropertyDescription(
                "Point in time of another instance to restore from. A list of one in v1beta1 and v1beta2, an object in v1beta3.")
        @Nullable
        JsonNode restoreToPointInTime,

        @PreserveUnknownFields
        @JsonPropertyDescription(
                "Backup in S3 to restore from. A list of one in v1beta1 and v1beta2, an object in v1beta3.")
        @Nullable
        JsonNode s3Import,

        @JsonPropertyDescription("DB security groups of EC2-Classic, which AWS has retired.") @Nullable
        List<String> securityGroupNames,

        @JsonPropertyDescription("Delete without a final snapshot.") @Nullable
        Boolean skipFinalSnapshot,

        @JsonPropertyDescription("Snapshot to restore from at creation.") @Nullable
        String snapshotIdentifier,

        @JsonPropertyDescription("Status that RDS reports.") @Nullable
        String status,

        @JsonPropertyDescription("Encrypt the storage; counts at creation only.") @Nullable
        Boolean storageEncrypted,

        @JsonPropertyDescription("Throughput of gp3 storage in MiB/s.") @Nullable
        Long storageThroughput,

        @JsonPropertyDescription("standard, gp2, gp3, io1 or io2.") @Nullable
        String storageType,

        @JsonPropertyDescription("Tags of the resource.") @Nullable
        Map<String, String> tags,

        @JsonPropertyDescription("All tags of the resource, with those that the platform adds.") @Nullable
        Map<String, String> tagsAll,

        @JsonPropertyDescription("Time zone, for SQL Server; counts at creation only.") @Nullable
        String timezone,

        @JsonPropertyDescription("Order in the automatic upgrade rollout.") @Nullable
        String upgradeRolloutOrder,

        @JsonPropertyDescription("Upgrade the storage file system of a replica.") @Nullable
        Boolean upgradeStorageConfig,

        @JsonPropertyDescription("Name of the master user; counts at creation only.") @Nullable
        String username,

        @JsonPropertyDescription("VPC security groups.") @Nullable
        List<String> vpcSecurityGroupIds) {

    /** An endpoint of SQL Server Always On. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ListenerEndpoint(
            @Nullable String address,
            @Nullable String hostedZoneId,
            @Nullable Long port) {}

    /** The secret in which RDS keeps the password of the master user. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record MasterUserSecret(
            @Nullable String kmsKeyId,
            @Nullable String secretArn,
            @Nullable String secretStatus) {}
}
