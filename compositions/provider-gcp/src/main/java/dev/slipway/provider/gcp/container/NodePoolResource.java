package dev.slipway.provider.gcp.container;

import com.google.api.services.container.Container;
import com.google.api.services.container.model.CreateNodePoolRequest;
import com.google.api.services.container.model.SetNodePoolAutoscalingRequest;
import com.google.api.services.container.model.SetNodePoolManagementRequest;
import com.google.api.services.container.model.SetNodePoolSizeRequest;
import com.google.api.services.container.model.UpdateNodePoolRequest;
import dev.slipway.api.gcp.container.NodePool;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Links;
import dev.slipway.provider.gcp.resource.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pool of nodes. It has no labels: one with the right name in the cluster belongs to whoever names it. */
final class NodePoolResource implements GcpResource<Container, NodePool.Parameters> {

    static final Form<com.google.api.services.container.model.NodePool> FORM = Form.of(
            com.google.api.services.container.model.NodePool.class,
            NodeNames.under(
                    "nodeConfig",
                    "nodeConfig=config",
                    "maxPodsPerNode=maxPodsConstraint.maxPodsPerNode",
                    "networkConfig.additionalPodNetworkConfigs.maxPodsPerNode"
                            + "=networkConfig.additionalPodNetworkConfigs.maxPodsPerNode.maxPodsPerNode",
                    "networkConfig.podCidrOverprovisionConfig.disabled=networkConfig.podCidrOverprovisionConfig.disable",
                    "nodeLocations=locations"));

    private static final String[] CHANGEABLE = {
        "autoscaling", "management", "nodeConfig", "nodeLocations", "queuedProvisioning", "upgradeSettings"
    };

    @Override
    public Shape<GcpService<Container>, NodePool.Parameters> shape() {
        return Shape.of(Services.CONTAINER, NodePool.Parameters.class, "GKE node pool")
                .keys("cluster")
                .changeable(CHANGEABLE)
                .changeable("nodeCount", "version")
                .fixed("cluster", "maxPodsPerNode", "networkConfig", "placementPolicy")
                .initial("initialNodeCount")
                .governing("ignoreNodeCountChanges", "location", "project")
                .ignored(ClusterGaps.ofNodePool())
                .slow(Duration.ofSeconds(15));
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    /** A reference gives the path of the cluster; its name alone needs the location too. */
    private static String cluster(Scope<?, NodePool.Parameters> scope) {
        String cluster = scope.require("cluster", scope.parameters().cluster());
        if (cluster.contains("/")) {
            return cluster;
        }
        String location =
                Links.last(scope.require("location", scope.parameters().location()));
        return scope.parent() + "/locations/" + location + "/clusters/" + cluster;
    }

    private static String path(Scope<?, NodePool.Parameters> scope) {
        return cluster(scope) + "/nodePools/" + scope.name();
    }

    @Override
    public Optional<Found> find(Scope<Container, NodePool.Parameters> scope) {
        var pool = scope.call(
                gke -> gke.projects().locations().clusters().nodePools().get(path(scope)));
        Map<String, Object> tree = FORM.read(pool);
        Found found = Found.named(scope.name())
                .from(tree, CHANGEABLE)
                .from(tree, "maxPodsPerNode", "networkConfig", "placementPolicy", "instanceGroupUrls")
                .with("version", ClusterForm.version(scope.text("version"), pool.getVersion()))
                .with("cluster", scope.text("cluster"))
                .with("id", path(scope));
        Found sized = PoolSize.of(scope, found, pool.getInstanceGroupUrls());
        String status = Objects.requireNonNullElse(pool.getStatus(), "PROVISIONING");
        String why = Objects.requireNonNullElse(pool.getStatusMessage(), "Google does not say why.");
        return Optional.of(
                switch (status) {
                    case "RUNNING" -> sized;
                    case "STOPPING" -> sized.leaving("being deleted");
                    case "ERROR", "RUNNING_WITH_ERROR" -> sized.broken(status, why);
                    default -> sized.busy(status);
                });
    }

    @Override
    public String create(Scope<Container, NodePool.Parameters> scope) {
        var pool = FORM.all(scope).setName(scope.name());
        Long count = scope.parameters().nodeCount();
        if (count != null) {
            pool.setInitialNodeCount(count.intValue());
        }
        enable(pool.getAutoscaling());
        var request = new CreateNodePoolRequest().setNodePool(pool);
        scope.call(gke -> gke.projects().locations().clusters().nodePools().create(cluster(scope), request));
        return scope.name();
    }

    /** Upstream has a block where Google has a switch. */
    private static void enable(com.google.api.services.container.model.@Nullable NodePoolAutoscaling autoscaling) {
        if (autoscaling != null) {
            autoscaling.setEnabled(true);
        }
    }

    /** Google does one thing at a time; what is left is done when that is through. */
    @Override
    public void update(Scope<Container, NodePool.Parameters> scope, Found found, Set<String> changes) {
        var change = FORM.some(scope, changes);
        if (changes.contains("autoscaling")) {
            enable(change.getAutoscaling());
            var request = new SetNodePoolAutoscalingRequest().setAutoscaling(change.getAutoscaling());
            scope.call(gke -> gke.projects().locations().clusters().nodePools().setAutoscaling(path(scope), request));
        } else if (changes.contains("nodeCount")) {
            Long count = Objects.requireNonNull(scope.parameters().nodeCount(), "what is not wanted does not differ");
            var request = new SetNodePoolSizeRequest().setNodeCount(count.intValue());
            scope.call(gke -> gke.projects().locations().clusters().nodePools().setSize(path(scope), request));
        } else if (changes.contains("management")) {
            var request = new SetNodePoolManagementRequest().setManagement(change.getManagement());
            scope.call(gke -> gke.projects().locations().clusters().nodePools().setManagement(path(scope), request));
        } else {
            UpdateNodePoolRequest request = NodeChanges.of(scope, found, change, changes);
            scope.call(gke -> gke.projects().locations().clusters().nodePools().update(path(scope), request));
        }
    }

    @Override
    public void delete(Scope<Container, NodePool.Parameters> scope, Found found) {
        scope.call(gke -> gke.projects().locations().clusters().nodePools().delete(path(scope)));
    }
}
