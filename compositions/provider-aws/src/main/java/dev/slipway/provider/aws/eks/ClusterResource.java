package dev.slipway.provider.aws.eks;

import dev.slipway.api.aws.eks.Cluster;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.eks.EksClient;

/** A control plane. EKS takes one change at a time, so the next look finds what is left to do. */
final class ClusterResource implements AwsResource<EksClient, Cluster.Parameters> {

    @Override
    public Shape<AwsService<EksClient>, Cluster.Parameters> shape() {
        return Shape.of(Services.EKS, Cluster.Parameters.class, "EKS cluster")
                .changeable(
                        "accessConfig",
                        "computeConfig",
                        "controlPlaneScalingConfig",
                        "deletionProtection",
                        "enabledClusterLogTypes")
                .changeable("storageConfig", "upgradePolicy", "version", "vpcConfig", "zonalShiftConfig")
                .fixed("encryptionConfig", "kubernetesNetworkConfig", "outpostConfig", "remoteNetworkConfig", "roleArn")
                .initial("bootstrapSelfManagedAddons", ClusterForm.BOOTSTRAP)
                .governing("forceUpdateVersion", "listNodeGroups")
                .ignored("vpcConfig.controlPlaneEgressMode")
                .slow(Duration.ofSeconds(15));
    }

    @Override
    public Optional<Found> find(Scope<EksClient, Cluster.Parameters> scope) {
        var cluster = scope.client()
                .describeCluster(request -> request.name(scope.name()))
                .cluster();
        Found found = withGroups(scope, ClusterForm.read(Found.named(scope.name()), cluster))
                .tagged(cluster.tags());
        String status = cluster.statusAsString();
        return Optional.of(
                switch (cluster.status()) {
                    case ACTIVE -> found;
                    case DELETING -> found.leaving(status);
                    case FAILED ->
                        found.broken(status, "it could not be created. Delete this object and create it again.");
                    default -> found.busy(status);
                });
    }

    private static Found withGroups(Scope<EksClient, Cluster.Parameters> scope, Found found) {
        return Boolean.TRUE.equals(scope.parameters().listNodeGroups())
                ? found.with(
                        "nodeGroups",
                        scope
                                .client()
                                .listNodegroupsPaginator(request -> request.clusterName(scope.name()))
                                .nodegroups()
                                .stream()
                                .sorted()
                                .toList())
                : found;
    }

    @Override
    public String create(Scope<EksClient, Cluster.Parameters> scope) {
        scope.client().createCluster(ClusterForm.create(scope));
        return scope.name();
    }

    @Override
    public void update(Scope<EksClient, Cluster.Parameters> scope, Found found, Set<String> changes) {
        if (changes.equals(Set.of("version"))) {
            scope.client().updateClusterVersion(request -> request.name(found.name())
                    .version(scope.parameters().version())
                    .force(scope.parameters().forceUpdateVersion()));
            return;
        }
        changes.stream()
                .filter(change -> !change.equals("version"))
                .sorted()
                .findFirst()
                .ifPresent(change -> scope.client().updateClusterConfig(ClusterForm.change(scope, change)));
    }

    @Override
    public void tag(Scope<EksClient, Cluster.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client()
                .tagResource(request -> request.resourceArn(found.text("arn")).tags(tags));
    }

    @Override
    public void untag(Scope<EksClient, Cluster.Parameters> scope, Found found, List<String> keys) {
        scope.client()
                .untagResource(request -> request.resourceArn(found.text("arn")).tagKeys(keys));
    }

    @Override
    public void delete(Scope<EksClient, Cluster.Parameters> scope, Found found) {
        boolean isProtected = "true".equals(found.text("deletionProtection"));
        if (isProtected && !Boolean.FALSE.equals(scope.parameters().deletionProtection())) {
            throw scope.blocked(
                    "The cluster is protected from deletion. Set spec.forProvider.deletionProtection to false.");
        }
        scope.client().deleteCluster(request -> request.name(found.name()));
    }
}
