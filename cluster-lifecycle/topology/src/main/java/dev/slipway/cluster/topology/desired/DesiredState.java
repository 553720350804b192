package dev.slipway.cluster.topology.desired;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes every object that a cluster with a topology is to have. What cannot be computed is an INVALID or NOT_FOUND fault. */
public final class DesiredState {

    private DesiredState() {}

    public static Desired of(Blueprint blueprint, Current current, Names names) {
        Map<String, Object> infrastructure = infrastructureCluster(blueprint, current, names);
        Map<String, Object> machines = machines(blueprint, current, names);
        Upgrade upgrade = new Upgrade(blueprint, current);
        Map<String, Object> controlPlane =
                ControlPlane.of(blueprint, current, names, machines, upgrade.controlPlaneVersion());
        Desired desired = new Desired(
                cluster(current, infrastructure, controlPlane, upgrade),
                infrastructure,
                controlPlane,
                machines,
                machines == null ? null : healthCheck(blueprint, current, controlPlane),
                new WorkerGroups(blueprint, current, names, upgrade, false).all(),
                new WorkerGroups(blueprint, current, names, upgrade, true).all(),
                upgrade);
        new Patches(blueprint, desired).apply();
        return desired;
    }

    private static Map<String, Object> infrastructureCluster(Blueprint blueprint, Current current, Names names) {
        Map<String, Object> from = Trees.map(blueprint.clusterClass(), "spec", "infrastructure");
        String existing = Trees.text(current.cluster(), "spec", "infrastructureRef", "name");
        String naming = Trees.text(from, "naming", "template");
        String name = names.templated(
                naming.isEmpty() ? "{{ .cluster.name }}-{{ .random }}" : naming, "infrastructureCluster", Map.of());
        return new Clones(current)
                .object(
                        blueprint.template(Trees.map(from, "templateRef")),
                        existing.isEmpty() ? name : existing,
                        Map.of(),
                        false);
    }

    private static @Nullable Map<String, Object> machines(Blueprint blueprint, Current current, Names names) {
        if (!blueprint.hasControlPlaneMachines()) {
            return null;
        }
        String existing =
                Trees.text(current.controlPlane(), "spec", "machineTemplate", "spec", "infrastructureRef", "name");
        String old = Trees.text(current.controlPlane(), "spec", "machineTemplate", "infrastructureRef", "name");
        String used = existing.isEmpty() ? old : existing;
        return new Clones(current)
                .template(
                        blueprint.template(Trees.map(blueprint.controlPlane(), "machineInfrastructure", "templateRef")),
                        used.isEmpty() ? names.prefixed(current.name(), "controlPlane/machines") : used,
                        Map.of());
    }

    private static @Nullable Map<String, Object> healthCheck(
            Blueprint blueprint, Current current, Map<String, Object> controlPlane) {
        return HealthChecks.of(
                current,
                controlPlane,
                Map.of(Keys.CONTROL_PLANE, "", Keys.OWNED, ""),
                Trees.map(blueprint.controlPlane(), "healthCheck"),
                Trees.map(current.topology(), "controlPlane", "healthCheck"));
    }

    private static Map<String, Object> cluster(
            Current current, Map<String, Object> infrastructure, Map<String, Object> controlPlane, Upgrade upgrade) {
        Map<String, Object> cluster = Trees.copy(current.cluster());
        Trees.put(cluster, current.name(), "metadata", "labels", Keys.CLUSTER_NAME);
        Trees.put(cluster, "", "metadata", "labels", Keys.OWNED);
        Trees.put(cluster, Clones.ref(infrastructure), "spec", "infrastructureRef");
        Trees.put(cluster, Clones.ref(controlPlane), "spec", "controlPlaneRef");
        Trees.remove(cluster, "metadata", "annotations", Keys.UPGRADE_STEP);
        Trees.prune(cluster, "metadata", "annotations");
        if (upgrade.isUnderWay()) {
            Trees.put(
                    cluster, Trees.text(controlPlane, "spec", "version"), "metadata", "annotations", Keys.UPGRADE_STEP);
        }
        return cluster;
    }
}
