package dev.slipway.provider.gcp.container;

import com.google.api.services.container.Container;
import com.google.api.services.container.model.MaintenancePolicy;
import com.google.api.services.container.model.NetworkPolicy;
import com.google.api.services.container.model.SetLabelsRequest;
import com.google.api.services.container.model.SetLegacyAbacRequest;
import com.google.api.services.container.model.SetMaintenancePolicyRequest;
import com.google.api.services.container.model.SetNetworkPolicyRequest;
import com.google.api.services.container.model.UpdateClusterRequest;
import dev.slipway.api.gcp.container.Cluster;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Links;
import dev.slipway.provider.gcp.resource.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A cluster. Google changes one thing of it at a time; what is left is done when that is through. */
final class ClusterResource implements GcpResource<Container, Cluster.Parameters> {

    private static final String DEFAULT_POOL = "default-pool";

    @Override
    public Shape<GcpService<Container>, Cluster.Parameters> shape() {
        return Shape.of(Services.CONTAINER, Cluster.Parameters.class, "GKE cluster")
                .tagsIn("resourceLabels")
                .changeable(ClusterForm.CHANGEABLE.toArray(String[]::new))
                .changeable("enableLegacyAbac", "maintenancePolicy", "networkPolicy")
                .fixed(ClusterForm.FIXED.toArray(String[]::new))
                .fixed("clusterIpv4Cidr", "location", "network", "subnetwork")
                .initial("allowNetAdmin", "confidentialNodes", "enableK8SBetaApis", "enableTpu", "enterpriseConfig")
                .initial("initialNodeCount", "masterAuth", "networkPerformanceConfig", "nodeConfig")
                .initial("userManagedKeysConfig")
                .governing("deletionProtection", "ignoreNodeCountChanges", "networkingMode", "project")
                .governing("removeDefaultNodePool", "skipNodePoolRefresh")
                .ignored(ClusterGaps.ofCluster())
                .late("network")
                .publishing("`kubeconfig`", (wanted, found) -> ClusterForm.connection(found))
                .slow(Duration.ofSeconds(15));
    }

    @Override
    public Form<?> form() {
        return ClusterForm.FORM;
    }

    private static String location(Scope<?, Cluster.Parameters> scope) {
        return scope.parent() + "/locations/"
                + Links.last(scope.require("location", scope.parameters().location()));
    }

    private static String path(Scope<?, Cluster.Parameters> scope) {
        return location(scope) + "/clusters/" + scope.name();
    }

    @Override
    public Optional<Found> find(Scope<Container, Cluster.Parameters> scope) {
        var cluster = scope.call(gke -> gke.projects().locations().clusters().get(path(scope)));
        Found found = ClusterForm.read(scope, cluster)
                .with("id", path(scope))
                .tagged(Found.labels(cluster.getResourceLabels()));
        String status = Objects.requireNonNullElse(cluster.getStatus(), "PROVISIONING");
        return Optional.of(
                switch (status) {
                    case "RUNNING" -> hasPoolToRemove(scope, cluster) ? found.unfinished(DEFAULT_POOL) : found;
                    case "STOPPING" -> found.leaving("being deleted");
                    case "ERROR", "DEGRADED" ->
                        found.broken(
                                status,
                                Objects.requireNonNullElse(
                                        cluster.getStatusMessage(),
                                        "Google does not say why; look at it in the console."));
                    default -> found.busy(status);
                });
    }

    private static boolean hasPoolToRemove(
            Scope<?, Cluster.Parameters> scope, com.google.api.services.container.model.Cluster cluster) {
        return Boolean.TRUE.equals(scope.parameters().removeDefaultNodePool())
                && cluster.getNodePools() != null
                && cluster.getNodePools().stream().anyMatch(pool -> DEFAULT_POOL.equals(pool.getName()));
    }

    @Override
    public String create(Scope<Container, Cluster.Parameters> scope) {
        var cluster = ClusterForm.create(scope).setName(scope.name()).setResourceLabels(scope.tags());
        boolean isAutopilot = Boolean.TRUE.equals(scope.parameters().enableAutopilot());
        if (cluster.getInitialNodeCount() == null && !isAutopilot) {
            cluster.setInitialNodeCount(1);
        }
        var request = new com.google.api.services.container.model.CreateClusterRequest().setCluster(cluster);
        scope.call(gke -> gke.projects().locations().clusters().create(location(scope), request));
        return scope.name();
    }

    @Override
    public void update(Scope<Container, Cluster.Parameters> scope, Found found, Set<String> changes) {
        String field = changes.iterator().next();
        switch (field) {
            case DEFAULT_POOL ->
                scope.call(gke -> gke.projects()
                        .locations()
                        .clusters()
                        .nodePools()
                        .delete(path(scope) + "/nodePools/" + DEFAULT_POOL));
            case "maintenancePolicy" -> maintenance(scope, found);
            case "networkPolicy" -> networkPolicy(scope);
            case "enableLegacyAbac" -> legacyAbac(scope);
            default -> {
                var request = new UpdateClusterRequest().setUpdate(ClusterForm.change(scope, field));
                scope.call(gke -> gke.projects().locations().clusters().update(path(scope), request));
            }
        }
    }

    private static void maintenance(Scope<Container, Cluster.Parameters> scope, Found found) {
        MaintenancePolicy policy =
                ClusterForm.FORM.some(scope, List.of("maintenancePolicy")).getMaintenancePolicy();
        if (found.value("maintenancePolicy") instanceof Map<?, ?> seen
                && seen.get("resourceVersion") instanceof String v) {
            policy.setResourceVersion(v);
        }
        var request = new SetMaintenancePolicyRequest().setMaintenancePolicy(policy);
        scope.call(gke -> gke.projects().locations().clusters().setMaintenancePolicy(path(scope), request));
    }

    private static void networkPolicy(Scope<Container, Cluster.Parameters> scope) {
        NetworkPolicy policy =
                ClusterForm.FORM.some(scope, List.of("networkPolicy")).getNetworkPolicy();
        var request = new SetNetworkPolicyRequest().setNetworkPolicy(policy);
        scope.call(gke -> gke.projects().locations().clusters().setNetworkPolicy(path(scope), request));
    }

    private static void legacyAbac(Scope<Container, Cluster.Parameters> scope) {
        var request = new SetLegacyAbacRequest().setEnabled(scope.parameters().enableLegacyAbac());
        scope.call(gke -> gke.projects().locations().clusters().setLegacyAbac(path(scope), request));
    }

    @Override
    public void label(Scope<Container, Cluster.Parameters> scope, Found found, Map<String, String> labels) {
        var request =
                new SetLabelsRequest().setResourceLabels(labels).setLabelFingerprint(found.text("labelFingerprint"));
        scope.call(gke -> gke.projects().locations().clusters().setResourceLabels(path(scope), request));
    }

    /** Upstream protects clusters unless it is told otherwise, and so does this. */
    @Override
    public void delete(Scope<Container, Cluster.Parameters> scope, Found found) {
        if (!Boolean.FALSE.equals(scope.parameters().deletionProtection())) {
            throw scope.blocked(
                    "The cluster is protected from deletion. Set spec.forProvider.deletionProtection to false.");
        }
        scope.call(gke -> gke.projects().locations().clusters().delete(path(scope)));
    }
}
