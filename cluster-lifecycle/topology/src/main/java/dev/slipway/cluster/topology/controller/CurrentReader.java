package dev.slipway.cluster.topology.controller;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.topology.desired.Current;
import dev.slipway.cluster.topology.desired.Keys;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what there is of a cluster already. */
final class CurrentReader {

    private final ClusterObjects objects;
    private final Providers providers;

    CurrentReader(ClusterObjects objects, Providers providers) {
        this.objects = objects;
        this.providers = providers;
    }

    /** {@code defaulted} is the cluster with the defaults of its variables. */
    Current read(KubeObject cluster, Map<String, Object> defaulted) {
        Map<String, Object> controlPlane = referred(cluster, "spec", "controlPlaneRef");
        Set<String> upgrading = new HashSet<>();
        return new Current(
                defaulted,
                referred(cluster, "spec", "infrastructureRef"),
                controlPlane,
                controlPlane == null ? null : machines(KubeObject.of(controlPlane)),
                workers(cluster, CoreKinds.MACHINE_DEPLOYMENT, Keys.DEPLOYMENT_NAME, upgrading),
                workers(cluster, CoreKinds.MACHINE_POOL, Keys.POOL_NAME, upgrading),
                upgrading);
    }

    /** Contracts differ in where the template of the machines is named. */
    static Optional<ProviderRef> machinesRef(KubeObject controlPlane) {
        return ProviderRef.at(controlPlane, "spec", "machineTemplate", "spec", "infrastructureRef")
                .or(() -> ProviderRef.at(controlPlane, "spec", "machineTemplate", "infrastructureRef"));
    }

    private @Nullable Map<String, Object> machines(KubeObject controlPlane) {
        return machinesRef(controlPlane).map(this::tree).orElse(null);
    }

    private @Nullable Map<String, Object> referred(KubeObject object, String... path) {
        return ProviderRef.at(object, path).map(this::tree).orElse(null);
    }

    @SuppressWarnings("NullAway") // an Optional of null is empty
    private @Nullable Map<String, Object> tree(ProviderRef ref) {
        return providers
                .find(ref)
                .found()
                .map(Provided::object)
                .map(KubeObject::tree)
                .orElse(null);
    }

    private Map<String, Current.Workers> workers(KubeObject cluster, Gvk gvk, String label, Set<String> upgrading) {
        Map<String, Current.Workers> workers = new LinkedHashMap<>();
        for (KubeObject object : objects.ofCluster(gvk, cluster.namespace(), cluster.name())) {
            Optional<String> name = object.label(Keys.OWNED).flatMap(owned -> object.label(label));
            if (name.isPresent()) {
                workers.put(
                        name.get(),
                        new Current.Workers(
                                object.tree(),
                                referred(object, "spec", "template", "spec", "bootstrap", "configRef"),
                                referred(object, "spec", "template", "spec", "infrastructureRef")));
                if (isUpgrading(object)) {
                    upgrading.add(object.name());
                }
            }
        }
        return workers;
    }

    /** A group is being upgraded while any of its machines, or nodes, is at another version. */
    private boolean isUpgrading(KubeObject workers) {
        Optional<String> version = workers.text("spec", "template", "spec", "version");
        if (version.isEmpty()) {
            return false;
        }
        if (workers.kind().equals("MachinePool")) {
            List<Map<String, Object>> versions = Trees.maps(workers.tree(), "status", "versions");
            return versions.stream().anyMatch(one -> !Trees.text(one, "version").equals(version.get()));
        }
        return objects
                .ofCluster(
                        CoreKinds.MACHINE,
                        workers.namespace(),
                        workers.text("spec", "clusterName").orElse(""))
                .stream()
                .filter(machine -> machine.label(Keys.DEPLOYMENT_NAME).equals(workers.label(Keys.DEPLOYMENT_NAME)))
                .anyMatch(machine -> !machine.text("spec", "version").equals(version));
    }
}
