package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.Cluster;
import dev.slipway.declared.Found;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.CreateDbClusterRequest;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.ModifyDbClusterRequest;
import software.amazon.awssdk.services.rds.model.VpcSecurityGroupMembership;

/** The fields of a cluster: those that have other names in RDS are here, all others go by their names. Pure. */
final class ClusterForm {

    static final List<String> CHANGEABLE = List.of(
            "allocatedStorage",
            "autoMinorVersionUpgrade",
            "backtrackWindow",
            "backupRetentionPeriod",
            "caCertificateIdentifier",
            "copyTagsToSnapshot",
            "databaseInsightsMode",
            "dbClusterInstanceClass",
            "dbClusterParameterGroupName",
            "deletionProtection",
            "enableHttpEndpoint",
            "enableLocalWriteForwarding",
            "enabledCloudwatchLogsExports",
            "engineVersion",
            "iamDatabaseAuthenticationEnabled",
            "iops",
            "monitoringInterval",
            "monitoringRoleArn",
            "networkType",
            "performanceInsightsEnabled",
            "performanceInsightsKmsKeyId",
            "performanceInsightsRetentionPeriod",
            "port",
            "preferredBackupWindow",
            "preferredMaintenanceWindow",
            "serverlessv2ScalingConfiguration",
            "storageType",
            "vpcSecurityGroupIds");

    static final List<String> FIXED = List.of(
            "availabilityZones",
            "databaseName",
            "dbSubnetGroupName",
            "engine",
            "engineMode",
            "kmsKeyId",
            "masterUsername",
            "storageEncrypted");

    private static final String LOGS = "enabledCloudwatchLogsExports";

    private ClusterForm() {}

    static CreateDbClusterRequest create(Scope<RdsClient, Cluster.Parameters> scope) {
        Cluster.Parameters wanted = scope.parameters();
        CreateDbClusterRequest.Builder request = scope.fill(CreateDbClusterRequest.builder())
                .dbClusterIdentifier(scope.name())
                .enableIAMDatabaseAuthentication(wanted.iamDatabaseAuthenticationEnabled())
                .enableCloudwatchLogsExports(wanted.enabledCloudwatchLogsExports())
                .enablePerformanceInsights(wanted.performanceInsightsEnabled())
                .tags(Tags.list(scope.tags()));
        if (!Boolean.TRUE.equals(wanted.manageMasterUserPassword())) {
            scope.password().map(Redacted::reveal).ifPresent(request::masterUserPassword);
        }
        return request.build();
    }

    static ModifyDbClusterRequest change(Scope<RdsClient, Cluster.Parameters> scope, Found found, Set<String> changes) {
        Cluster.Parameters wanted = scope.parameters();
        ModifyDbClusterRequest.Builder request = scope.fill(ModifyDbClusterRequest.builder(), changes)
                .dbClusterIdentifier(scope.name())
                .applyImmediately(wanted.applyImmediately())
                .allowMajorVersionUpgrade(wanted.allowMajorVersionUpgrade());
        if (changes.contains("iamDatabaseAuthenticationEnabled")) {
            request.enableIAMDatabaseAuthentication(wanted.iamDatabaseAuthenticationEnabled());
        }
        if (changes.contains("performanceInsightsEnabled")) {
            request.enablePerformanceInsights(wanted.performanceInsightsEnabled());
        }
        if (changes.contains("password") && Boolean.TRUE.equals(wanted.manageMasterUserPassword())) {
            request.manageMasterUserPassword(true);
        } else if (changes.contains("password")) {
            scope.password().map(Redacted::reveal).ifPresent(request::masterUserPassword);
        }
        if (changes.contains(LOGS) && wanted.enabledCloudwatchLogsExports() != null) {
            List<String> on = new ArrayList<>(wanted.enabledCloudwatchLogsExports());
            List<String> off = new ArrayList<>();
            if (found.value(LOGS) instanceof List<?> seen) {
                seen.forEach(log -> off.add(String.valueOf(log)));
            }
            List<String> both = on.stream().filter(off::contains).toList();
            on.removeAll(both);
            off.removeAll(both);
            request.cloudwatchLogsExportConfiguration(
                    logs -> logs.enableLogTypes(on).disableLogTypes(off));
        }
        return request.build();
    }

    static Found read(Scope<RdsClient, Cluster.Parameters> scope, DBCluster cluster) {
        Found found = Found.named(scope.name());
        found = found.from(SdkTree.of(cluster), CHANGEABLE.toArray(String[]::new));
        found = found.from(SdkTree.of(cluster), FIXED.toArray(String[]::new));
        found = found.from(SdkTree.of(cluster), "endpoint", "readerEndpoint", "hostedZoneId");
        return found.with("arn", cluster.dbClusterArn())
                .with("clusterResourceId", cluster.dbClusterResourceId())
                .with("caCertificateIdentifier", certificate(cluster))
                .with("dbClusterParameterGroupName", cluster.dbClusterParameterGroup())
                .with("dbSubnetGroupName", cluster.dbSubnetGroup())
                .with("enableHttpEndpoint", cluster.httpEndpointEnabled())
                .with("enableLocalWriteForwarding", forwarding(cluster))
                .with("engineVersionActual", cluster.engineVersion())
                .with("engineVersion", version(scope.text("engineVersion"), cluster.engineVersion()))
                .with("kmsKeyId", key(scope.text("kmsKeyId"), cluster.kmsKeyId()))
                .with(
                        "vpcSecurityGroupIds",
                        cluster.vpcSecurityGroups().stream()
                                .map(VpcSecurityGroupMembership::vpcSecurityGroupId)
                                .toList());
    }

    private static @Nullable String certificate(DBCluster cluster) {
        return cluster.certificateDetails() == null
                ? null
                : cluster.certificateDetails().caIdentifier();
    }

    private static boolean forwarding(DBCluster cluster) {
        String status = cluster.localWriteForwardingStatusAsString();
        return status != null && status.startsWith("enabl");
    }

    /** RDS completes versions: what is wanted is met by every version that begins with it. */
    private static String version(String wanted, @Nullable String seen) {
        return !wanted.isEmpty() && InstanceReads.isVersion(wanted, seen) ? wanted : String.valueOf(seen);
    }

    private static @Nullable String key(String wanted, @Nullable String seen) {
        return !wanted.isEmpty() && InstanceReads.isKey(wanted, seen) ? wanted : seen;
    }

    static Map<String, Redacted<String>> connection(Found found) {
        Map<String, Redacted<String>> details = new LinkedHashMap<>();
        if (!found.text("endpoint").isEmpty()) {
            details.put("endpoint", Redacted.of(found.text("endpoint")));
            details.put("reader_endpoint", Redacted.of(found.text("readerEndpoint")));
            details.put("port", Redacted.of(found.text("port")));
            details.put("username", Redacted.of(found.text("masterUsername")));
        }
        return details;
    }
}
