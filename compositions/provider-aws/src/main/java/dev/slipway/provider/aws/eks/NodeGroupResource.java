package dev.slipway.provider.aws.eks;

import dev.slipway.api.aws.eks.NodeGroup;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.CreateNodegroupRequest;
import software.amazon.awssdk.services.eks.model.Nodegroup;
import software.amazon.awssdk.services.eks.model.Taint;
import software.amazon.awssdk.services.eks.model.UpdateNodegroupConfigRequest;
import software.amazon.awssdk.services.eks.model.UpdateNodegroupVersionRequest;

/** Nodes that EKS keeps. What they run is changed by one call, how many there are and how they are marked by another. */
final class NodeGroupResource implements AwsResource<EksClient, NodeGroup.Parameters> {

    @Override
    public Shape<AwsService<EksClient>, NodeGroup.Parameters> shape() {
        return Shape.of(Services.EKS, NodeGroup.Parameters.class, "EKS node group")
                .keys("clusterName")
                .changeable("labels", "launchTemplate", "nodeRepairConfig", "releaseVersion", "scalingConfig")
                .changeable("taint", "updateConfig", "version")
                .fixed("amiType", "capacityType", "clusterName", "diskSize", "instanceTypes", "nodeRoleArn")
                .fixed("remoteAccess", "subnetIds")
                .governing("forceUpdateVersion")
                .slow(Duration.ofSeconds(15));
    }

    @Override
    public Optional<Found> find(Scope<EksClient, NodeGroup.Parameters> scope) {
        String cluster = scope.require("clusterName", scope.parameters().clusterName());
        Nodegroup group = scope.client()
                .describeNodegroup(request -> request.clusterName(cluster).nodegroupName(scope.name()))
                .nodegroup();
        Found found = read(Found.named(scope.name()), group).tagged(group.tags());
        String status = group.statusAsString();
        return Optional.of(
                switch (group.status()) {
                    case ACTIVE -> found;
                    case DELETING -> found.leaving(status);
                    case CREATE_FAILED, DELETE_FAILED, DEGRADED -> found.broken(status, trouble(group));
                    default -> found.busy(status);
                });
    }

    private static String trouble(Nodegroup group) {
        String issues = group.health() == null
                ? ""
                : group.health().issues().stream()
                        .map(issue -> issue.codeAsString() + ": " + issue.message())
                        .collect(Collectors.joining("; "));
        return (issues.isEmpty() ? "EKS says nothing more" : issues)
                + ". Correct what it names; if it could not be created, delete this object and create it again.";
    }

    private static Found read(Found found, Nodegroup group) {
        Found seen = found.from(
                        SdkTree.of(group),
                        "amiType",
                        "capacityType",
                        "clusterName",
                        "diskSize",
                        "instanceTypes",
                        "labels")
                .from(
                        SdkTree.of(group),
                        "launchTemplate",
                        "nodeRepairConfig",
                        "releaseVersion",
                        "remoteAccess",
                        "scalingConfig")
                .from(SdkTree.of(group), "status", "updateConfig", "version")
                .with("arn", group.nodegroupArn())
                .with("nodeRoleArn", group.nodeRole())
                .with("subnetIds", group.subnets())
                .with("taint", group.taints().stream().map(SdkTree::of).toList());
        return group.hasLabels() ? seen : seen.with("labels", Map.of());
    }

    @Override
    public String create(Scope<EksClient, NodeGroup.Parameters> scope) {
        var parameters = scope.parameters();
        scope.client()
                .createNodegroup(scope.fill(CreateNodegroupRequest.builder())
                        .nodegroupName(scope.name())
                        .nodeRole(scope.require("nodeRoleArn", parameters.nodeRoleArn()))
                        .subnets(scope.require("subnetIds", parameters.subnetIds()))
                        .taints(taints(parameters))
                        .clientRequestToken(scope.token())
                        .tags(scope.tags())
                        .build());
        return scope.name();
    }

    private static List<Taint> taints(NodeGroup.Parameters wanted) {
        return Stream.ofNullable(wanted.taint())
                .flatMap(List::stream)
                .map(taint -> Taint.builder()
                        .key(taint.key())
                        .value(taint.value())
                        .effect(taint.effect())
                        .build())
                .toList();
    }

    @Override
    public void update(Scope<EksClient, NodeGroup.Parameters> scope, Found found, Set<String> changes) {
        if (changes.contains("version") || changes.contains("releaseVersion") || changes.contains("launchTemplate")) {
            scope.client()
                    .updateNodegroupVersion(scope.fill(UpdateNodegroupVersionRequest.builder(), changes)
                            .clusterName(scope.parameters().clusterName())
                            .nodegroupName(found.name())
                            .force(scope.parameters().forceUpdateVersion())
                            .build());
            return;
        }
        var request = scope.fill(
                        UpdateNodegroupConfigRequest.builder(),
                        changes.stream()
                                .filter(change -> !change.equals("labels"))
                                .toList())
                .clusterName(scope.parameters().clusterName())
                .nodegroupName(found.name());
        if (changes.contains("labels")) {
            Map<String, String> wanted = scope.parameters().labels() == null
                    ? Map.of()
                    : scope.parameters().labels();
            List<String> surplus =
                    keys(found).stream().filter(key -> !wanted.containsKey(key)).toList();
            request.labels(labels -> labels.addOrUpdateLabels(wanted).removeLabels(surplus));
        }
        if (changes.contains("taint")) {
            List<Taint> wanted = taints(scope.parameters());
            List<Taint> surplus = scope
                    .client()
                    .describeNodegroup(look ->
                            look.clusterName(scope.parameters().clusterName()).nodegroupName(found.name()))
                    .nodegroup()
                    .taints()
                    .stream()
                    .filter(taint -> !wanted.contains(taint))
                    .toList();
            request.taints(taints -> taints.addOrUpdateTaints(wanted).removeTaints(surplus));
        }
        scope.client().updateNodegroupConfig(request.build());
    }

    private static List<String> keys(Found found) {
        return found.value("labels") instanceof Map<?, ?> labels
                ? labels.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    @Override
    public void tag(Scope<EksClient, NodeGroup.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client()
                .tagResource(request -> request.resourceArn(found.text("arn")).tags(tags));
    }

    @Override
    public void untag(Scope<EksClient, NodeGroup.Parameters> scope, Found found, List<String> keys) {
        scope.client()
                .untagResource(request -> request.resourceArn(found.text("arn")).tagKeys(keys));
    }

    @Override
    public void delete(Scope<EksClient, NodeGroup.Parameters> scope, Found found) {
        scope.client()
                .deleteNodegroup(request ->
                        request.clusterName(scope.parameters().clusterName()).nodegroupName(found.name()));
    }
}
