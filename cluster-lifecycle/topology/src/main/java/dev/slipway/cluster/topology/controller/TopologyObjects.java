package dev.slipway.cluster.topology.controller;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.topology.desired.Current;
import dev.slipway.cluster.topology.desired.Desired;
import dev.slipway.cluster.topology.desired.Keys;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the objects of a cluster what they should be: infrastructure, control plane, the Cluster's references to them, then
 * workers. What waits for its upgrade is left alone altogether, so that its machines are replaced once only.
 */
final class TopologyObjects {

    private static final String CLUSTER_FINALIZER = dev.slipway.cluster.contract.Keys.CLUSTER_FINALIZER;
    private static final String POOL_FINALIZER = dev.slipway.cluster.contract.Keys.POOL_FINALIZER;

    private static final String[] BOOTSTRAP = {"spec", "template", "spec", "bootstrap", "configRef"};
    private static final String[] INFRASTRUCTURE = {"spec", "template", "spec", "infrastructureRef"};

    private final Kube kube;
    private final ClusterObjects objects;
    private final Applier applier;
    private final ApplyOptions options = ApplyOptions.as(TopologyPass.MANAGER);
    private final Rotation rotation;

    TopologyObjects(Kube kube, ClusterObjects objects, Applier applier) {
        this.kube = kube;
        this.objects = objects;
        this.applier = applier;
        this.rotation = new Rotation(kube, applier, options);
    }

    /** Apply everything; the first thing that is refused ends it with its fault. */
    void apply(KubeObject cluster, Current current, Desired desired) {
        apply(owned(desired.infrastructureCluster(), cluster));
        controlPlane(cluster, current, desired);
        cluster(cluster, desired);
        removed(current, desired);
        Groups deployments = new Groups(desired.machineDeployments(), current.machineDeployments(), true);
        Groups pools = new Groups(desired.machinePools(), current.machinePools(), false);
        workers(cluster, deployments, desired);
        workers(cluster, pools, desired);
    }

    /** Owned from the beginning, as the core would have it, so that nothing is left over when we are interrupted. */
    private static KubeObject owned(Map<String, Object> object, KubeObject cluster) {
        return KubeObject.of(object)
                .with(List.of(OwnerRef.controllerOf(cluster).toMap()), "metadata", "ownerReferences");
    }

    /** Owned and kept from the beginning as well, for the pass that would have to write that first. */
    private static KubeObject kept(Map<String, Object> workers, KubeObject cluster, String finalizer) {
        OwnerRef owner = new OwnerRef(cluster.gvk(), cluster.name(), cluster.uid(), false, false);
        return KubeObject.of(workers)
                .with(List.of(owner.toMap()), "metadata", "ownerReferences")
                .with(List.of(finalizer), "metadata", "finalizers");
    }

    private KubeObject apply(KubeObject object) {
        return apply(object, options);
    }

    private KubeObject apply(KubeObject object, ApplyOptions how) {
        ChangeSet.Result result = applier.applyOne(object, how);
        FaultException problem = result.problem();
        if (problem != null) {
            throw new FaultException(
                    problem.fault(), object.kind() + " " + object.name() + ": " + problem.explanation(), problem);
        }
        KubeObject after = result.after();
        return after == null ? object : after;
    }

    private void controlPlane(KubeObject cluster, Current current, Desired desired) {
        Map<String, Object> object = desired.controlPlane();
        healthCheck(desired.controlPlaneHealthCheck(), KubeObject.of(object));
        boolean waits = current.controlPlane() != null && desired.upgrade().isControlPlanePending();
        if (waits) {
            return;
        }
        Map<String, Object> machines = desired.controlPlaneMachines();
        if (machines != null) {
            String name = rotation.keep(machines, current.controlPlaneMachines());
            Rotation.refer(object, name, "spec", "machineTemplate", "spec", "infrastructureRef");
            Rotation.refer(object, name, "spec", "machineTemplate", "infrastructureRef");
        }
        apply(owned(object, cluster));
    }

    /**
     * Of the Cluster, which others write, only what follows from the topology; and its finalizer, which it needs from the
     * moment when there is something to refer to.
     */
    private void cluster(KubeObject cluster, Desired desired) {
        Map<String, Object> full = desired.cluster();
        Map<String, Object> own =
                Trees.copy(KubeObject.of(KubeObject.of(full).ref()).tree());
        for (String label : List.of(Keys.CLUSTER_NAME, Keys.OWNED)) {
            Trees.put(own, Trees.at(full, "metadata", "labels", label), "metadata", "labels", label);
        }
        Trees.put(
                own,
                Trees.at(full, "metadata", "annotations", Keys.UPGRADE_STEP),
                "metadata",
                "annotations",
                Keys.UPGRADE_STEP);
        Trees.put(own, Trees.map(full, "spec", "infrastructureRef"), "spec", "infrastructureRef");
        Trees.put(own, Trees.map(full, "spec", "controlPlaneRef"), "spec", "controlPlaneRef");
        Trees.put(own, List.of(CLUSTER_FINALIZER), "metadata", "finalizers");
        // With it, an apply does not bring back a Cluster that has gone meanwhile.
        Trees.put(own, cluster.uid(), "metadata", "uid");
        firstApply(cluster, KubeObject.of(own));
    }

    /** A Cluster that does not refer to anything yet is going to change: there is no need to ask whether. */
    private void firstApply(KubeObject cluster, KubeObject own) {
        boolean made = cluster.at("spec", "infrastructureRef").isPresent();
        apply(own, made ? options : options.withoutLook());
    }

    private void removed(Current current, Desired desired) {
        current.machineDeployments().forEach((name, workers) -> {
            if (!desired.machineDeployments().containsKey(name)) {
                KubeObject object = KubeObject.of(workers.object());
                healthCheck(null, object);
                delete(object);
            }
        });
        current.machinePools().forEach((name, workers) -> {
            if (!desired.machinePools().containsKey(name)) {
                delete(KubeObject.of(workers.object()));
            }
        });
    }

    private void delete(KubeObject object) {
        if (!object.isDeleting()) {
            kube.delete(object.ref(), object.uid());
        }
    }

    /** The MachineDeployments or the MachinePools that are to be, and those that are. */
    private record Groups(
            Map<String, Desired.Workers> wanted, Map<String, Current.Workers> existing, boolean deployments) {}

    private void workers(KubeObject cluster, Groups groups, Desired desired) {
        groups.wanted().forEach((name, workers) -> {
            Current.Workers there = groups.existing().get(name);
            KubeObject object = KubeObject.of(workers.object());
            boolean creationWaits =
                    there == null && desired.upgrade().pendingCreation().contains(name);
            boolean goes = there != null && KubeObject.of(there.object()).isDeleting();
            if (creationWaits || goes) {
                return;
            }
            if (groups.deployments()) {
                healthCheck(workers.healthCheck(), object);
            }
            boolean upgradeWaits = there != null && desired.upgrade().pending().contains(object.name());
            if (upgradeWaits) {
                return;
            }
            if (groups.deployments()) {
                deployment(workers, there);
            } else {
                pool(cluster, workers);
            }
        });
    }

    /** MachineDeployments refer to templates, which rotate. */
    private void deployment(Desired.Workers workers, Current.@Nullable Workers there) {
        String bootstrap = rotation.keep(workers.bootstrap(), there == null ? null : there.bootstrap());
        String infrastructure = rotation.keep(workers.infrastructure(), there == null ? null : there.infrastructure());
        Rotation.refer(workers.object(), bootstrap, BOOTSTRAP);
        Rotation.refer(workers.object(), infrastructure, INFRASTRUCTURE);
        apply(KubeObject.of(workers.object()));
    }

    /**
     * MachinePools refer to the objects themselves, which change, and which the pool owns: so it is there before them, and
     * nobody has to write that to them later.
     */
    private void pool(KubeObject cluster, Desired.Workers workers) {
        KubeObject pool = apply(kept(workers.object(), cluster, POOL_FINALIZER));
        for (Map<String, Object> part : List.of(workers.bootstrap(), workers.infrastructure())) {
            apply(pool.uid().isEmpty() ? KubeObject.of(part) : controlled(KubeObject.of(part), pool));
        }
    }

    private static KubeObject controlled(KubeObject part, KubeObject pool) {
        List<Object> owners = new ArrayList<>(part.list("metadata", "ownerReferences"));
        owners.add(OwnerRef.controllerOf(pool).toMap());
        return part.with(owners, "metadata", "ownerReferences");
    }

    /** Health checks have the names of what they check. One that is not ours is left alone. */
    private void healthCheck(@Nullable Map<String, Object> wanted, KubeObject target) {
        Optional<KubeObject> there = objects.find(CoreKinds.MACHINE_HEALTH_CHECK, target.namespace(), target.name());
        boolean ours =
                there.filter(check -> check.label(Keys.OWNED).isPresent()).isPresent();
        if (there.isPresent() && !ours && wanted != null) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "MachineHealthCheck " + target.name() + " was made by somebody else; rename or delete it");
        }
        if (wanted != null) {
            apply(KubeObject.of(wanted));
        } else if (ours) {
            there.ifPresent(this::delete);
        }
    }
}
