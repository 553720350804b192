package dev.slipway.cluster.cloud.adopt;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Locale;
import java.util.Map;

/** The objects of Cluster API's core for a cluster that exists, and the names of all its objects. Pure. */
public record AdoptedCluster(String namespace, String name) {

    /** Return a name for objects that is as near as possible to one of a cloud. */
    public static String nameFor(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-").replaceAll("^-+|-+$", "");
    }

    public String planeName() {
        return name + "-control-plane";
    }

    public String poolName(String pool) {
        return name + "-" + nameFor(pool);
    }

    /** Return an object of the cluster's namespace. */
    public KubeObject object(Gvk kind, String called, Map<String, ?> spec) {
        return KubeObject.of(new Ref(kind, namespace, called)).with(spec, "spec");
    }

    public KubeObject cluster(Gvk plane, Gvk infrastructure) {
        return object(
                CoreKinds.CLUSTER,
                name,
                Map.of(
                        "controlPlaneRef", ref(plane, planeName()),
                        "infrastructureRef", ref(infrastructure, name)));
    }

    /**
     * Return the MachinePool of a pool whose number of nodes stays what it is.
     *
     * @param scaler who decides about the number
     */
    public KubeObject machinePool(String pool, Gvk infrastructure, long replicas, String scaler) {
        Map<String, Object> machine = Map.of(
                "clusterName",
                name,
                "bootstrap",
                Map.of("dataSecretName", ""),
                "infrastructureRef",
                ref(infrastructure, poolName(pool)));
        return object(
                        CoreKinds.MACHINE_POOL,
                        poolName(pool),
                        Map.of("clusterName", name, "replicas", replicas, "template", Map.of("spec", machine)))
                .withAnnotation(Keys.REPLICAS_MANAGED_BY, scaler);
    }

    private static Map<String, Object> ref(Gvk kind, String name) {
        return Map.of("apiGroup", kind.group(), "kind", kind.kind(), "name", name);
    }
}
