package dev.slipway.cluster.topology.controller;

import dev.slipway.cluster.topology.desired.Blueprint;
import dev.slipway.cluster.topology.desired.Current;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what exists of a cluster can become what a class says, as after a change of class: kinds of infrastructure and
 * control plane stay, and classes of workers that are in use are there. Pure.
 */
final class Compatibility {

    /** Cluster API's way past this check, for those who know what they do. */
    static final String DISABLED = "unsafe.topology.cluster.x-k8s.io/disable-update-class-name-check";

    private final Blueprint blueprint;
    private final Current current;
    private final List<String> problems = new ArrayList<>();

    private Compatibility(Blueprint blueprint, Current current) {
        this.blueprint = blueprint;
        this.current = current;
    }

    /** Refuse a class that does not fit by an INVALID fault with every reason. */
    static void check(Blueprint blueprint, Current current) {
        Compatibility check = new Compatibility(blueprint, current);
        if (Trees.at(current.cluster(), "metadata", "annotations", DISABLED) == null) {
            check.all();
        }
        if (!check.problems.isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "the cluster does not fit ClusterClass " + Trees.text(blueprint.clusterClass(), "metadata", "name")
                            + ": " + String.join("; ", check.problems));
        }
    }

    private void all() {
        Map<String, Object> spec = Trees.map(blueprint.clusterClass(), "spec");
        same("infrastructure", current.infrastructureCluster(), Trees.map(spec, "infrastructure", "templateRef"));
        same("control plane", current.controlPlane(), Trees.map(spec, "controlPlane", "templateRef"));
        Map<String, Object> machines = Trees.map(spec, "controlPlane", "machineInfrastructure", "templateRef");
        Map<String, Object> controlPlane = current.controlPlane();
        boolean has = controlPlane != null
                && CurrentReader.machinesRef(KubeObject.of(controlPlane)).isPresent();
        if (controlPlane != null && machines.isEmpty() == has) {
            problems.add(
                    machines.isEmpty()
                            ? "its control plane has machines, and the class has none for it"
                            : "its control plane has no machines, and the class has some for it");
        } else {
            same("machines of the control plane", current.controlPlaneMachines(), machines);
        }
        workers("machineDeployments", current.machineDeployments());
        workers("machinePools", current.machinePools());
    }

    private void workers(String list, Map<String, Current.Workers> existing) {
        List<Map<String, Object>> classes = Trees.maps(blueprint.clusterClass(), "spec", "workers", list);
        Set<String> known =
                classes.stream().map(one -> Trees.text(one, "class")).collect(Collectors.toSet());
        for (Map<String, Object> topology : Trees.maps(current.cluster(), "spec", "topology", "workers", list)) {
            String name = Trees.text(topology, "name");
            String wanted = Trees.text(topology, "class");
            if (!known.contains(wanted)) {
                problems.add(
                        "it has no class \"" + wanted + "\" in workers." + list + ", which \"" + name + "\" needs");
            }
            Current.Workers workers = existing.get(name);
            if (workers != null) {
                classes.stream()
                        .filter(one -> Trees.text(one, "class").equals(wanted))
                        .forEach(one -> same(
                                "infrastructure of \"" + name + "\"",
                                workers.infrastructure(),
                                Trees.map(one, "infrastructure", "templateRef")));
            }
        }
    }

    private void same(String what, @Nullable Map<String, Object> existing, Map<String, Object> templateRef) {
        if (existing == null || templateRef.isEmpty()) {
            return;
        }
        Gvk is = Gvk.of(Trees.text(existing, "apiVersion"), Trees.text(existing, "kind"));
        Gvk wanted = Gvk.of(Trees.text(templateRef, "apiVersion"), Trees.text(templateRef, "kind"));
        boolean kind = wanted.kind().equals(is.kind()) || wanted.kind().equals(is.kind() + "Template");
        if (!kind || !wanted.group().equals(is.group())) {
            problems.add("its " + what + " is a " + is.kind() + "." + is.group() + ", and the class makes it of "
                    + wanted.kind() + "." + wanted.group());
        }
    }
}
