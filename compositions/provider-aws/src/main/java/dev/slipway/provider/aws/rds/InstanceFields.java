package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceParameters;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;

/** The fields of an instance. */
final class InstanceFields {

    private static final List<Field<?>> ALL = Stream.of(
                    compute(),
                    storage(),
                    network(),
                    access(),
                    upkeep(),
                    insight(),
                    performance(),
                    fixed(),
                    encryption(),
                    placement())
            .<Field<?>>flatMap(List::stream)
            .toList();

    private InstanceFields() {}

    /** Return the fields whose wanted values can be compared with what RDS says, in a fixed order. */
    static List<Field<?>> all() {
        return ALL;
    }

    private static List<Field<?>> compute() {
        return List.of(
                Field.of(
                        "instanceClass",
                        InstanceParameters::instanceClass,
                        DBInstance::dbInstanceClass,
                        CreateDbInstanceRequest.Builder::dbInstanceClass,
                        ModifyDbInstanceRequest.Builder::dbInstanceClass),
                Field.of(
                                "engineVersion",
                                InstanceParameters::engineVersion,
                                DBInstance::engineVersion,
                                CreateDbInstanceRequest.Builder::engineVersion,
                                ModifyDbInstanceRequest.Builder::engineVersion)
                        .equalIf(InstanceReads::isVersion),
                Field.of(
                        "multiAz",
                        InstanceParameters::multiAz,
                        DBInstance::multiAZ,
                        CreateDbInstanceRequest.Builder::multiAZ,
                        ModifyDbInstanceRequest.Builder::multiAZ),
                Field.of(
                        "licenseModel",
                        InstanceParameters::licenseModel,
                        DBInstance::licenseModel,
                        CreateDbInstanceRequest.Builder::licenseModel,
                        ModifyDbInstanceRequest.Builder::licenseModel),
                Field.of(
                        "parameterGroupName",
                        InstanceParameters::parameterGroupName,
                        InstanceReads::parameterGroup,
                        CreateDbInstanceRequest.Builder::dbParameterGroupName,
                        ModifyDbInstanceRequest.Builder::dbParameterGroupName),
                Field.of(
                        "optionGroupName",
                        InstanceParameters::optionGroupName,
                        InstanceReads::optionGroup,
                        CreateDbInstanceRequest.Builder::optionGroupName,
                        ModifyDbInstanceRequest.Builder::optionGroupName));
    }

    private static List<Field<?>> storage() {
        return List.of(
                Field.number(
                        "allocatedStorage",
                        InstanceParameters::allocatedStorage,
                        DBInstance::allocatedStorage,
                        CreateDbInstanceRequest.Builder::allocatedStorage,
                        ModifyDbInstanceRequest.Builder::allocatedStorage),
                Field.number(
                                "maxAllocatedStorage",
                                InstanceParameters::maxAllocatedStorage,
                                DBInstance::maxAllocatedStorage,
                                InstanceReads::createLimit,
                                ModifyDbInstanceRequest.Builder::maxAllocatedStorage)
                        .equalIf(InstanceReads::isLimit),
                Field.of(
                        "storageType",
                        InstanceParameters::storageType,
                        DBInstance::storageType,
                        CreateDbInstanceRequest.Builder::storageType,
                        ModifyDbInstanceRequest.Builder::storageType),
                Field.number(
                        "iops",
                        InstanceParameters::iops,
                        DBInstance::iops,
                        CreateDbInstanceRequest.Builder::iops,
                        ModifyDbInstanceRequest.Builder::iops),
                Field.number(
                        "storageThroughput",
                        InstanceParameters::storageThroughput,
                        DBInstance::storageThroughput,
                        CreateDbInstanceRequest.Builder::storageThroughput,
                        ModifyDbInstanceRequest.Builder::storageThroughput),
                Field.of(
                        "dedicatedLogVolume",
                        InstanceParameters::dedicatedLogVolume,
                        DBInstance::dedicatedLogVolume,
                        CreateDbInstanceRequest.Builder::dedicatedLogVolume,
                        ModifyDbInstanceRequest.Builder::dedicatedLogVolume));
    }

    private static List<Field<?>> network() {
        return List.of(
                Field.number(
                        "port",
                        InstanceParameters::port,
                        InstanceReads::port,
                        CreateDbInstanceRequest.Builder::port,
                        ModifyDbInstanceRequest.Builder::dbPortNumber),
                Field.of(
                        "publiclyAccessible",
                        InstanceParameters::publiclyAccessible,
                        DBInstance::publiclyAccessible,
                        CreateDbInstanceRequest.Builder::publiclyAccessible,
                        ModifyDbInstanceRequest.Builder::publiclyAccessible),
                Field.of(
                                "vpcSecurityGroupIds",
                                InstanceParameters::vpcSecurityGroupIds,
                                InstanceReads::securityGroups,
                                CreateDbInstanceRequest.Builder::vpcSecurityGroupIds,
                                ModifyDbInstanceRequest.Builder::vpcSecurityGroupIds)
                        .equalIf(InstanceReads::sameItems),
                Field.of(
                                "dbSubnetGroupName",
                                InstanceParameters::dbSubnetGroupName,
                                InstanceReads::subnetGroup,
                                CreateDbInstanceRequest.Builder::dbSubnetGroupName,
                                ModifyDbInstanceRequest.Builder::dbSubnetGroupName)
                        .equalIf(String::equalsIgnoreCase));
    }

    private static List<Field<?>> access() {
        return List.of(
                Field.of(
                        "networkType",
                        InstanceParameters::networkType,
                        DBInstance::networkType,
                        CreateDbInstanceRequest.Builder::networkType,
                        ModifyDbInstanceRequest.Builder::networkType),
                Field.of(
                        "caCertIdentifier",
                        InstanceParameters::caCertIdentifier,
                        DBInstance::caCertificateIdentifier,
                        CreateDbInstanceRequest.Builder::caCertificateIdentifier,
                        ModifyDbInstanceRequest.Builder::caCertificateIdentifier),
                Field.of(
                        "customerOwnedIpEnabled",
                        InstanceParameters::customerOwnedIpEnabled,
                        DBInstance::customerOwnedIpEnabled,
                        CreateDbInstanceRequest.Builder::enableCustomerOwnedIp,
                        ModifyDbInstanceRequest.Builder::enableCustomerOwnedIp),
                Field.of(
                        "iamDatabaseAuthenticationEnabled",
                        InstanceParameters::iamDatabaseAuthenticationEnabled,
                        DBInstance::iamDatabaseAuthenticationEnabled,
                        CreateDbInstanceRequest.Builder::enableIAMDatabaseAuthentication,
                        ModifyDbInstanceRequest.Builder::enableIAMDatabaseAuthentication));
    }

    private static List<Field<?>> upkeep() {
        return List.of(
                Field.number(
                        "backupRetentionPeriod",
                        InstanceParameters::backupRetentionPeriod,
                        DBInstance::backupRetentionPeriod,
                        CreateDbInstanceRequest.Builder::backupRetentionPeriod,
                        ModifyDbInstanceRequest.Builder::backupRetentionPeriod),
                Field.of(
                        "backupWindow",
                        InstanceParameters::backupWindow,
                        DBInstance::preferredBackupWindow,
                        CreateDbInstanceRequest.Builder::preferredBackupWindow,
                        ModifyDbInstanceRequest.Builder::preferredBackupWindow),
                Field.of(
                                "maintenanceWindow",
                                InstanceParameters::maintenanceWindow,
                                DBInstance::preferredMaintenanceWindow,
                                CreateDbInstanceRequest.Builder::preferredMaintenanceWindow,
                                ModifyDbInstanceRequest.Builder::preferredMaintenanceWindow)
                        .equalIf(String::equalsIgnoreCase),
                Field.of(
                        "autoMinorVersionUpgrade",
                        InstanceParameters::autoMinorVersionUpgrade,
                        DBInstance::autoMinorVersionUpgrade,
                        CreateDbInstanceRequest.Builder::autoMinorVersionUpgrade,
                        ModifyDbInstanceRequest.Builder::autoMinorVersionUpgrade),
                Field.of(
                        "copyTagsToSnapshot",
                        InstanceParameters::copyTagsToSnapshot,
                        DBInstance::copyTagsToSnapshot,
                        CreateDbInstanceRequest.Builder::copyTagsToSnapshot,
                        ModifyDbInstanceRequest.Builder::copyTagsToSnapshot),
                Field.of(
                        "deletionProtection",
                        InstanceParameters::deletionProtection,
                        DBInstance::deletionProtection,
                        CreateDbInstanceRequest.Builder::deletionProtection,
                        ModifyDbInstanceRequest.Builder::deletionProtection));
    }

    private static List<Field<?>> insight() {
        return List.of(
                Field.of(
                                "enabledCloudwatchLogsExports",
                                InstanceParameters::enabledCloudwatchLogsExports,
                                DBInstance::enabledCloudwatchLogsExports,
                                CreateDbInstanceRequest.Builder::enableCloudwatchLogsExports,
                                InstanceReads::exports)
                        .equalIf(InstanceReads::sameItems),
                Field.number(
                                "monitoringInterval",
                                InstanceParameters::monitoringInterval,
                                DBInstance::monitoringInterval,
                                CreateDbInstanceRequest.Builder::monitoringInterval,
                                ModifyDbInstanceRequest.Builder::monitoringInterval)
                        .equalIf((wanted, seen) -> wanted.equals(seen == null ? 0L : seen)),
                Field.of(
                        "monitoringRoleArn",
                        InstanceParameters::monitoringRoleArn,
                        DBInstance::monitoringRoleArn,
                        CreateDbInstanceRequest.Builder::monitoringRoleArn,
                        ModifyDbInstanceRequest.Builder::monitoringRoleArn));
    }

    private static List<Field<?>> performance() {
        return List.of(
                Field.of(
                        "databaseInsightsMode",
                        InstanceParameters::databaseInsightsMode,
                        DBInstance::databaseInsightsModeAsString,
                        CreateDbInstanceRequest.Builder::databaseInsightsMode,
                        ModifyDbInstanceRequest.Builder::databaseInsightsMode),
                Field.of(
                        "performanceInsightsEnabled",
                        InstanceParameters::performanceInsightsEnabled,
                        DBInstance::performanceInsightsEnabled,
                        CreateDbInstanceRequest.Builder::enablePerformanceInsights,
                        ModifyDbInstanceRequest.Builder::enablePerformanceInsights),
                Field.of(
                                "performanceInsightsKmsKeyId",
                                InstanceParameters::performanceInsightsKmsKeyId,
                                DBInstance::performanceInsightsKMSKeyId,
                                CreateDbInstanceRequest.Builder::performanceInsightsKMSKeyId,
                                ModifyDbInstanceRequest.Builder::performanceInsightsKMSKeyId)
                        .equalIf(InstanceReads::isKey),
                Field.number(
                        "performanceInsightsRetentionPeriod",
                        InstanceParameters::performanceInsightsRetentionPeriod,
                        DBInstance::performanceInsightsRetentionPeriod,
                        CreateDbInstanceRequest.Builder::performanceInsightsRetentionPeriod,
                        ModifyDbInstanceRequest.Builder::performanceInsightsRetentionPeriod));
    }

    private static List<Field<?>> fixed() {
        return List.of(
                Field.fixed(
                        "engine",
                        InstanceParameters::engine,
                        DBInstance::engine,
                        CreateDbInstanceRequest.Builder::engine),
                Field.fixed(
                        "dbName",
                        InstanceReads::databaseName,
                        DBInstance::dbName,
                        CreateDbInstanceRequest.Builder::dbName),
                Field.fixed(
                        "username",
                        InstanceParameters::username,
                        DBInstance::masterUsername,
                        CreateDbInstanceRequest.Builder::masterUsername),
                Field.fixed(
                        "availabilityZone",
                        InstanceParameters::availabilityZone,
                        DBInstance::availabilityZone,
                        CreateDbInstanceRequest.Builder::availabilityZone));
    }

    private static List<Field<?>> encryption() {
        return List.of(
                Field.fixed(
                        "storageEncrypted",
                        InstanceParameters::storageEncrypted,
                        DBInstance::storageEncrypted,
                        CreateDbInstanceRequest.Builder::storageEncrypted),
                Field.fixed(
                                "kmsKeyId",
                                InstanceParameters::kmsKeyId,
                                DBInstance::kmsKeyId,
                                CreateDbInstanceRequest.Builder::kmsKeyId)
                        .equalIf(InstanceReads::isKey),
                Field.fixed(
                        "characterSetName",
                        InstanceParameters::characterSetName,
                        DBInstance::characterSetName,
                        CreateDbInstanceRequest.Builder::characterSetName),
                Field.fixed(
                        "ncharCharacterSetName",
                        InstanceParameters::ncharCharacterSetName,
                        DBInstance::ncharCharacterSetName,
                        CreateDbInstanceRequest.Builder::ncharCharacterSetName));
    }

    private static List<Field<?>> placement() {
        return List.of(
                Field.fixed(
                        "timezone",
                        InstanceParameters::timezone,
                        DBInstance::timezone,
                        CreateDbInstanceRequest.Builder::timezone),
                Field.fixed(
                        "backupTarget",
                        InstanceParameters::backupTarget,
                        DBInstance::backupTarget,
                        CreateDbInstanceRequest.Builder::backupTarget),
                Field.fixed(
                        "customIamInstanceProfile",
                        InstanceParameters::customIamInstanceProfile,
                        DBInstance::customIamInstanceProfile,
                        CreateDbInstanceRequest.Builder::customIamInstanceProfile),
                Field.fixed(
                        "engineLifecycleSupport",
                        InstanceParameters::engineLifecycleSupport,
                        DBInstance::engineLifecycleSupport,
                        CreateDbInstanceRequest.Builder::engineLifecycleSupport));
    }
}
