package dev.slipway.provider.aws.elasticache;

import dev.slipway.api.aws.elasticache.ReplicationGroup;
import dev.slipway.declared.Found;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.CacheCluster;
import software.amazon.awssdk.services.elasticache.model.CreateReplicationGroupRequest;
import software.amazon.awssdk.services.elasticache.model.LogDeliveryConfigurationRequest;
import software.amazon.awssdk.services.elasticache.model.ModifyReplicationGroupRequest;
import software.amazon.awssdk.services.elasticache.model.SecurityGroupMembership;

/** The fields of a replication group: those that ElastiCache calls otherwise are here. Pure. */
final class GroupForm {

    static final List<String> CHANGEABLE = List.of(
            "automaticFailoverEnabled",
            "autoMinorVersionUpgrade",
            "clusterMode",
            "description",
            "engine",
            "engineVersion",
            "ipDiscovery",
            "logDeliveryConfiguration",
            "maintenanceWindow",
            "multiAzEnabled",
            "nodeType",
            "notificationTopicArn",
            "parameterGroupName",
            "replicationGroupDescription",
            "securityGroupIds",
            "snapshotRetentionLimit",
            "snapshotWindow",
            "transitEncryptionMode",
            "userGroupIds");

    static final List<String> FIXED = List.of(
            "atRestEncryptionEnabled",
            "dataTieringEnabled",
            "kmsKeyId",
            "networkType",
            "port",
            "subnetGroupName",
            "transitEncryptionEnabled");

    private GroupForm() {}

    private static @Nullable String description(ReplicationGroup.Parameters wanted) {
        return wanted.description() == null ? wanted.replicationGroupDescription() : wanted.description();
    }

    static CreateReplicationGroupRequest create(Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope) {
        ReplicationGroup.Parameters wanted = scope.parameters();
        CreateReplicationGroupRequest.Builder request = scope.fill(CreateReplicationGroupRequest.builder())
                .replicationGroupId(scope.name())
                .replicationGroupDescription(scope.require("description", description(wanted)))
                .cacheNodeType(wanted.nodeType())
                .cacheParameterGroupName(wanted.parameterGroupName())
                .cacheSubnetGroupName(wanted.subnetGroupName())
                .cacheSecurityGroupNames(wanted.securityGroupNames())
                .preferredMaintenanceWindow(wanted.maintenanceWindow())
                .preferredCacheClusterAZs(wanted.preferredCacheClusterAzs())
                .logDeliveryConfigurations(logs(wanted))
                .tags(CacheTags.list(scope.tags()));
        Long nodes = wanted.numCacheClusters() == null ? wanted.numberCacheClusters() : wanted.numCacheClusters();
        if (nodes != null) {
            request.numCacheClusters(Math.toIntExact(nodes));
        }
        scope.password().map(Redacted::reveal).ifPresent(request::authToken);
        return request.build();
    }

    private static @Nullable List<LogDeliveryConfigurationRequest> logs(ReplicationGroup.Parameters wanted) {
        return wanted.logDeliveryConfiguration() == null
                ? null
                : wanted.logDeliveryConfiguration().stream().map(GroupForm::log).toList();
    }

    private static LogDeliveryConfigurationRequest log(ReplicationGroup.LogDeliveryConfiguration wanted) {
        boolean isGroup = "cloudwatch-logs".equals(wanted.destinationType());
        return LogDeliveryConfigurationRequest.builder()
                .destinationType(wanted.destinationType())
                .logFormat(wanted.logFormat())
                .logType(wanted.logType())
                .destinationDetails(details -> {
                    if (isGroup) {
                        details.cloudWatchLogsDetails(to -> to.logGroup(wanted.destination()));
                    } else {
                        details.kinesisFirehoseDetails(to -> to.deliveryStream(wanted.destination()));
                    }
                })
                .build();
    }

    static ModifyReplicationGroupRequest change(
            Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope, Found found, Set<String> changes) {
        ReplicationGroup.Parameters wanted = scope.parameters();
        ModifyReplicationGroupRequest.Builder request = scope.fill(ModifyReplicationGroupRequest.builder(), changes)
                .replicationGroupId(found.name())
                .applyImmediately(wanted.applyImmediately());
        if (changes.contains("description") || changes.contains("replicationGroupDescription")) {
            request.replicationGroupDescription(description(wanted));
        }
        if (changes.contains("nodeType")) {
            request.cacheNodeType(wanted.nodeType());
        }
        if (changes.contains("parameterGroupName")) {
            request.cacheParameterGroupName(wanted.parameterGroupName());
        }
        if (changes.contains("maintenanceWindow")) {
            request.preferredMaintenanceWindow(wanted.maintenanceWindow());
        }
        if (changes.contains("logDeliveryConfiguration")) {
            request.logDeliveryConfigurations(logs(wanted));
        }
        if (changes.contains("userGroupIds") && wanted.userGroupIds() != null) {
            users(request, wanted.userGroupIds(), found);
        }
        if (changes.contains("password")) {
            scope.password().map(Redacted::reveal).ifPresent(token -> request.authToken(token)
                    .authTokenUpdateStrategy(
                            wanted.authTokenUpdateStrategy() == null ? "ROTATE" : wanted.authTokenUpdateStrategy()));
        }
        return request.build();
    }

    private static void users(ModifyReplicationGroupRequest.Builder request, List<String> wanted, Found found) {
        List<String> seen = Stream.ofNullable((List<?>) found.value("userGroupIds"))
                .flatMap(List::stream)
                .map(String::valueOf)
                .toList();
        request.userGroupIdsToAdd(
                        wanted.stream().filter(id -> !seen.contains(id)).toList())
                .userGroupIdsToRemove(
                        seen.stream().filter(id -> !wanted.contains(id)).toList());
    }

    static Found read(
            Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope,
            software.amazon.awssdk.services.elasticache.model.ReplicationGroup group) {
        Found found = Found.named(scope.name())
                .from(
                        SdkTree.of(group),
                        "arn",
                        "clusterEnabled",
                        "memberClusters",
                        "kmsKeyId",
                        "dataTiering",
                        "networkType")
                .from(
                        SdkTree.of(group),
                        "clusterMode",
                        "ipDiscovery",
                        "transitEncryptionMode",
                        "userGroupIds",
                        "snapshotWindow")
                .from(
                        SdkTree.of(group),
                        "snapshotRetentionLimit",
                        "atRestEncryptionEnabled",
                        "transitEncryptionEnabled")
                .with("description", group.description())
                .with("replicationGroupDescription", group.description())
                .with("automaticFailoverEnabled", isOn(group.automaticFailoverAsString()))
                .with("multiAzEnabled", isOn(group.multiAZAsString()))
                .with("dataTieringEnabled", isOn(group.dataTieringAsString()))
                .with("nodeType", group.cacheNodeType())
                .without("dataTiering");
        return endpoints(found, group);
    }

    private static Found endpoints(
            Found found, software.amazon.awssdk.services.elasticache.model.ReplicationGroup group) {
        var whole = group.configurationEndpoint();
        if (whole != null) {
            return found.with("configurationEndpointAddress", whole.address()).with("port", whole.port());
        }
        if (group.nodeGroups().isEmpty() || group.nodeGroups().get(0).primaryEndpoint() == null) {
            return found;
        }
        var first = group.nodeGroups().get(0);
        Found seen = found.with(
                        "primaryEndpointAddress", first.primaryEndpoint().address())
                .with("port", first.primaryEndpoint().port());
        return first.readerEndpoint() == null
                ? seen
                : seen.with("readerEndpointAddress", first.readerEndpoint().address());
    }

    private static boolean isOn(@Nullable String status) {
        return status != null && status.startsWith("enabl");
    }

    /** A wanted version 7.1 is met by 7.1.0, as ElastiCache completes versions itself. */
    static Found read(Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope, CacheCluster node, Found found) {
        String wanted = scope.text("engineVersion");
        String version = String.valueOf(node.engineVersion());
        boolean isMet = !wanted.isEmpty() && (version + ".").startsWith(wanted + ".");
        Found seen = found.from(SdkTree.of(node), "engine", "autoMinorVersionUpgrade")
                .with("engineVersion", isMet ? wanted : version)
                .with("engineVersionActual", version)
                .with("maintenanceWindow", node.preferredMaintenanceWindow())
                .with("subnetGroupName", node.cacheSubnetGroupName())
                .with(
                        "securityGroupIds",
                        node.securityGroups().stream()
                                .map(SecurityGroupMembership::securityGroupId)
                                .toList());
        return node.cacheParameterGroup() == null
                ? seen
                : seen.with("parameterGroupName", node.cacheParameterGroup().cacheParameterGroupName());
    }

    static Map<String, Redacted<String>> connection(Found found) {
        Map<String, Redacted<String>> details = new LinkedHashMap<>();
        String whole = found.text("configurationEndpointAddress");
        String endpoint = whole.isEmpty() ? found.text("primaryEndpointAddress") : whole;
        if (!endpoint.isEmpty()) {
            details.put("endpoint", Redacted.of(endpoint));
            details.put("port", Redacted.of(found.text("port")));
        }
        if (!found.text("readerEndpointAddress").isEmpty()) {
            details.put("reader_endpoint", Redacted.of(found.text("readerEndpointAddress")));
        }
        return details;
    }
}
