package dev.slipway.cluster.gcp.adopt;

import dev.slipway.cluster.cloud.adopt.Adoptable;
import dev.slipway.cluster.cloud.adopt.AdoptedCluster;
import dev.slipway.cluster.cloud.adopt.Adoption;
import dev.slipway.cluster.gcp.desired.ControlPlanePart;
import dev.slipway.cluster.gcp.desired.GcpKinds;
import dev.slipway.cluster.gcp.desired.GkeNames;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A cluster of GKE with its node pools, all of which stay as they are. Pure. */
public record GkeAdoption(AdoptedCluster cluster, Existing existing) implements Adoptable {

    /**
     * What exists.
     *
     * @param name of the cluster at Google
     * @param location a region, or a zone
     * @param pools names of the node pools to adopt with it
     */
    public record Existing(String name, String project, String location, List<String> pools) {

        public Existing {
            pools = List.copyOf(pools);
        }
    }

    @Override
    public List<KubeObject> observers() {
        List<KubeObject> observers = new ArrayList<>();
        observers.add(observer(GcpKinds.GKE_CLUSTER, "cluster", existing.name(), place()));
        existing.pools().forEach(pool -> {
            Map<String, Object> keys = Map.of(
                    "project",
                    existing.project(),
                    "location",
                    existing.location(),
                    "cluster",
                    "projects/" + existing.project() + "/locations/" + existing.location() + "/clusters/"
                            + existing.name(),
                    // Machines are counted only where a number is asked for; nobody acts on it.
                    "nodeCount",
                    1);
            observers.add(observer(GcpKinds.NODE_POOL, "pool-" + AdoptedCluster.nameFor(pool), pool, keys));
        });
        return observers;
    }

    private Map<String, Object> place() {
        return Map.of("project", existing.project(), "location", existing.location());
    }

    private KubeObject observer(Gvk kind, String part, String external, Map<String, Object> keys) {
        return KubeObject.of(new Ref(kind, cluster.namespace(), "adopt-" + cluster.name() + "-" + part))
                .withAnnotation("crossplane.io/external-name", external)
                .with(List.of("Observe"), "spec", "managementPolicies")
                .with(keys, "spec", "forProvider")
                .with(
                        Map.of("kind", GcpKinds.SHARED_PROVIDER_CONFIG.kind(), "name", "default"),
                        "spec",
                        "providerConfigRef");
    }

    @Override
    public Adoption adopted(List<KubeObject> observed) {
        KubeObject gke = observed.get(0);
        List<KubeObject> objects = new ArrayList<>();
        objects.add(cluster.cluster(GcpKinds.CONTROL_PLANE, GcpKinds.CLUSTER));
        objects.add(infrastructure(gke));
        objects.add(cluster.object(
                GcpKinds.CONTROL_PLANE,
                cluster.planeName(),
                Map.of(
                        "project", existing.project(),
                        "location", existing.location(),
                        "clusterName", existing.name())));
        List<String> notes = new ArrayList<>();
        notes.add("The GKE cluster " + existing.name() + " in " + existing.location() + " runs Kubernetes "
                + gke.text("status", "atProvider", "masterVersion").orElse("unknown") + ".");
        for (int i = 0; i < existing.pools().size(); i++) {
            String pool = existing.pools().get(i);
            long nodes = nodes(observed.get(i + 1));
            objects.add(cluster.machinePool(pool, GcpKinds.MACHINE_POOL, nodes, "gke"));
            objects.add(cluster.object(GcpKinds.MACHINE_POOL, cluster.poolName(pool), Map.of("nodePoolName", pool)));
            notes.add("Its node pool " + pool + " has " + nodes + " nodes of Kubernetes "
                    + observed.get(i + 1)
                            .text("status", "atProvider", "version")
                            .orElse("unknown") + ".");
        }
        notes.add("Nothing of it is changed by these objects, and nothing is deleted when they are. The annotation "
                + ControlPlanePart.ADOPTION + ": manage on the control plane takes the cluster over later.");
        return new Adoption(objects, notes);
    }

    /** Rules of a firewall would be made, so none are asked for. */
    private KubeObject infrastructure(KubeObject gke) {
        String network = gke.text("status", "atProvider", "network").orElse("default");
        return cluster.object(
                GcpKinds.CLUSTER,
                cluster.name(),
                Map.of(
                        "project",
                        existing.project(),
                        "region",
                        GkeNames.region(existing.location()),
                        "network",
                        Map.of(
                                "name",
                                network.substring(network.lastIndexOf('/') + 1),
                                "firewall",
                                Map.of("defaultRulesManagement", "Unmanaged"))));
    }

    private static long nodes(KubeObject pool) {
        int instances = pool.list("status", "atProvider", "instances").size();
        return instances > 0
                ? instances
                : pool.at("status", "atProvider", "nodeCount")
                        .filter(Number.class::isInstance)
                        .map(count -> ((Number) count).longValue())
                        .orElse(0L);
    }
}
