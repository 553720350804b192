package dev.slipway.api.aws.rds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.managed.Reference;
import dev.slipway.api.managed.SecretKeySelector;
import dev.slipway.api.managed.Selector;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a database instance should be: the arguments of Terraform's aws_db_instance, as Upbound's provider names them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InstanceParameters(
        @JsonPropertyDescription("Storage in GiB; can grow, never shrink.") @Nullable
        Long allocatedStorage,

        @JsonPropertyDescription("Allow that a change of engineVersion crosses a major version.") @Nullable
        Boolean allowMajorVersionUpgrade,

        @JsonPropertyDescription("Apply changes at once instead of in the next maintenance window.") @Nullable
        Boolean applyImmediately,

        @JsonPropertyDescription(
                "Generate a password when the Secret of passwordSecretRef has none, and write it there.")
        @Nullable
        Boolean autoGeneratePassword,

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

        @JsonPropertyDescription("Object whose name fills dbSubnetGroupName.") @Nullable
        Reference dbSubnetGroupNameRef,

        @JsonPropertyDescription("Selects the object whose name fills dbSubnetGroupName.") @Nullable
        Selector dbSubnetGroupNameSelector,

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

        @JsonPropertyDescription("Snapshot to take at deletion; required unless skipFinalSnapshot is true.") @Nullable
        String finalSnapshotIdentifier,

        @JsonPropertyDescription("Allow IAM accounts to log in.") @Nullable
        Boolean iamDatabaseAuthenticationEnabled,

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

        @JsonPropertyDescription("Object whose name fills kmsKeyId.") @Nullable
        Reference kmsKeyIdRef,

        @JsonPropertyDescription("Selects the object whose name fills kmsKeyId.") @Nullable
        Selector kmsKeyIdSelector,

        @JsonPropertyDescription("License model.") @Nullable String licenseModel,

        @JsonPropertyDescription("Weekly maintenance window in UTC, such as Mon:00:00-Mon:03:00.") @Nullable
        String maintenanceWindow,

        @JsonPropertyDescription("Let RDS keep the password in Secrets Manager; excludes every other way to give one.")
        @Nullable
        Boolean manageMasterUserPassword,

        @JsonPropertyDescription("Key that encrypts the password which RDS keeps.") @Nullable
        String masterUserSecretKmsKeyId,

        @JsonPropertyDescription("Object whose name fills masterUserSecretKmsKeyId.") @Nullable
        Reference masterUserSecretKmsKeyIdRef,

        @JsonPropertyDescription("Selects the object whose name fills masterUserSecretKmsKeyId.") @Nullable
        Selector masterUserSecretKmsKeyIdSelector,

        @JsonPropertyDescription("Limit in GiB up to which RDS grows the storage by itself; 0 switches that off.")
        @Nullable
        Long maxAllocatedStorage,

        @JsonPropertyDescription("Seconds between points of enhanced monitoring: 0, 1, 5, 10, 15, 30 or 60.") @Nullable
        Long monitoringInterval,

        @JsonPropertyDescription("Role with which RDS sends enhanced monitoring.") @Nullable
        String monitoringRoleArn,

        @JsonPropertyDescription("Object whose name fills monitoringRoleArn.") @Nullable
        Reference monitoringRoleArnRef,

        @JsonPropertyDescription("Selects the object whose name fills monitoringRoleArn.") @Nullable
        Selector monitoringRoleArnSelector,

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

        @JsonPropertyDescription("Object whose name fills parameterGroupName.") @Nullable
        Reference parameterGroupNameRef,

        @JsonPropertyDescription("Selects the object whose name fills parameterGroupName.") @Nullable
        Selector parameterGroupNameSelector,

        @JsonPropertyDescription("Secret with the password of the master user.") @Nullable
        SecretKeySelector passwordSecretRef,

        @JsonPropertyDescription("Secret with the password of the master user, for Terraform's write-only field.")
        @Nullable
        SecretKeySelector passwordWoSecretRef,

        @JsonPropertyDescription("To be raised when the write-only password changes.") @Nullable
        Long passwordWoVersion,

        @JsonPropertyDescription("Collect Performance Insights.") @Nullable
        Boolean performanceInsightsEnabled,

        @JsonPropertyDescription("Key that encrypts Performance Insights.") @Nullable
        String performanceInsightsKmsKeyId,

        @JsonPropertyDescription("Object whose name fills performanceInsightsKmsKeyId.") @Nullable
        Reference performanceInsightsKmsKeyIdRef,

        @JsonPropertyDescription("Selects the object whose name fills performanceInsightsKmsKeyId.") @Nullable
        Selector performanceInsightsKmsKeyIdSelector,

        @JsonPropertyDescription("Days for which Performance Insights are kept: 7, 731 or a multiple of 31.") @Nullable
        Long performanceInsightsRetentionPeriod,

        @JsonPropertyDescription("Port on which the database listens.") @Nullable
        Long port,

        @JsonPropertyDescription("Give the instance a public address.") @Nullable
        Boolean publiclyAccessible,

        @Required @JsonPropertyDescription("AWS region of the resource.")
        String region,

        @JsonPropertyDescription("Mode of an Oracle replica: mounted or open-read-only.") @Nullable
        String replicaMode,

        @JsonPropertyDescription("Instance of which this one is a replica.") @Nullable
        String replicateSourceDb,

        @JsonPropertyDescription("Object whose name fills replicateSourceDb.") @Nullable
        Reference replicateSourceDbRef,

        @JsonPropertyDescription("Selects the object whose name fills replicateSourceDb.") @Nullable
        Selector replicateSourceDbSelector,

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

        @JsonPropertyDescription("Encrypt the storage; counts at creation only.") @Nullable
        Boolean storageEncrypted,

        @JsonPropertyDescription("Throughput of gp3 storage in MiB/s.") @Nullable
        Long storageThroughput,

        @JsonPropertyDescription("standard, gp2, gp3, io1 or io2.") @Nullable
        String storageType,

        @JsonPropertyDescription("Tags of the resource.") @Nullable
        Map<String, String> tags,

        @JsonPropertyDescription("Time zone, for SQL Server; counts at creation only.") @Nullable
        String timezone,

        @JsonPropertyDescription("Upgrade the storage file system of a replica.") @Nullable
        Boolean upgradeStorageConfig,

        @JsonPropertyDescription("Name of the master user; counts at creation only.") @Nullable
        String username,

        @JsonPropertyDescription("Objects whose names fill vpcSecurityGroupIds.") @Nullable
        List<Reference> vpcSecurityGroupIdRefs,

        @JsonPropertyDescription("Selects the objects whose names fill vpcSecurityGroupIds.") @Nullable
        Selector vpcSecurityGroupIdSelector,

        @JsonPropertyDescription("VPC security groups.") @Nullable
        List<String> vpcSecurityGroupIds) {}
