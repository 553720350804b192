package dev.slipway.cluster.local.pool;

import dev.slipway.cluster.contract.Owners;
import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.cluster.local.contract.StepRuns;
import dev.slipway.cluster.local.plane.Places;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.local.cluster.WorkloadCluster;
import dev.slipway.local.process.StartFailure;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps as many nodes in the cluster as the MachinePool says, and what plays them running. */
public final class MachinePoolPass implements Pass {

    /** The step that starts the scheduler and kwok. */
    public static final String NODES = "nodes";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Kube kube;
    private final Owners owners;
    private final Places places;
    private final StepRuns steps;
    private final ClusterConnections connections;

    public MachinePoolPass(Kube kube, Owners owners, Places places, StepRuns steps, ClusterConnections connections) {
        this.kube = kube;
        this.owners = owners;
        this.places = places;
        this.steps = steps;
        this.connections = connections;
    }

    /** Bring what plays the nodes of a pool to the version of its control plane; the move of the step. */
    public static Optional<String> advance(Owners owners, Places places, KubeObject pool)
            throws IOException, StartFailure, InterruptedException {
        Optional<KubeObject> plane = owners.cluster(pool)
                .flatMap(cluster -> owners.controlPlane(cluster, Keys.LOCAL_CONTROL_PLANE))
                .filter(object -> !object.isDeleting() && !pool.isDeleting());
        Optional<String> version = plane.flatMap(object -> object.text("status", "version"));
        return version.isEmpty()
                ? Optional.empty()
                : places.of(plane.orElseThrow()).advanceNodes(plain(version.get()));
    }

    private static String plain(String version) {
        return version.startsWith("v") ? version.substring(1) : version;
    }

    @Override
    public PassResult run(KubeObject pool, PassContext context) {
        Optional<KubeObject> cluster = owners.cluster(pool);
        PoolStatus status = new PoolStatus(pool, context.now());
        if (owners.paused(pool).isPresent()) {
            return PassResult.of(Outcome.done(), status.paused());
        }
        Optional<KubeObject> plane = cluster.flatMap(found -> owners.controlPlane(found, Keys.LOCAL_CONTROL_PLANE))
                .filter(object -> !object.isDeleting());
        if (pool.isDeleting()) {
            return remove(pool, cluster, plane, status);
        }
        Optional<KubeObject> owner = owners.machinePool(pool);
        if (owner.isEmpty() || cluster.isEmpty()) {
            return PassResult.of(
                    Outcome.done(),
                    status.waiting("WaitingForMachinePool", "no MachinePool owns this; one takes what it refers to"));
        }
        Optional<KubeObject> ready = plane.filter(object ->
                object.condition(Keys.READY).filter(one -> one.isTrue()).isPresent());
        if (ready.isEmpty()) {
            String what = plane.map(object -> object.ref() + " is not ready")
                    .orElse("the Cluster has no LocalControlPlane; other control planes have no local nodes");
            return PassResult.of(Outcome.requeue(LOOK_AGAIN, "waits"), status.waiting("WaitingForControlPlane", what));
        }
        return keep(pool, owner.get(), cluster.get(), ready.get(), status);
    }

    private PassResult keep(
            KubeObject pool, KubeObject owner, KubeObject cluster, KubeObject plane, PoolStatus status) {
        String version = plane.text("status", "version").orElse("");
        if (!runsNodes(places.of(plane), plain(version))) {
            String what = StepRuns.words(steps.drive(pool, NODES));
            return PassResult.of(Outcome.requeue(LOOK_AGAIN, "waits"), status.waiting("StartingKwok", what));
        }
        Optional<Kube> reached = connections.find(cluster.namespace(), cluster.name());
        if (reached.isEmpty()) {
            return PassResult.of(
                    Outcome.requeue(SOON, "waits"),
                    status.waiting("WaitingForKubeconfig", "there is no kubeconfig of the cluster yet"));
        }
        int replicas = owner.at("spec", "replicas")
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).intValue())
                .orElse(1);
        String kubelet = owner.text("spec", "template", "spec", "version").orElse(version);
        NodePlan.Wanted wanted = new NodePlan.Wanted(pool.name(), cluster.name(), replicas, kubelet, pool.map("spec"));
        Nodes nodes = new Nodes(reached.get());
        List<KubeObject> before = nodes.of(pool.name());
        nodes.carryOut(NodePlan.of(wanted, before));
        List<KubeObject> after = nodes.of(pool.name());
        provide(pool, after);
        boolean settled = PoolStatus.isSettled(wanted, after);
        return PassResult.of(
                Outcome.requeue(settled ? LOOK_AGAIN : SOON, "nodes are looked at"), status.nodes(wanted, after));
    }

    private static boolean runsNodes(WorkloadCluster place, String version) {
        try {
            return place.runsNodes(version);
        } catch (IOException unreadable) {
            throw new FaultException(
                    Fault.UNAVAILABLE, place.directory() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private void provide(KubeObject pool, List<KubeObject> nodes) {
        List<String> ids = nodes.stream()
                .map(node -> node.text("spec", "providerID").orElse(""))
                .sorted()
                .toList();
        if (!pool.list("spec", "providerIDList").equals(ids)) {
            kube.merge(pool.ref(), Map.of("spec", Map.of("providerIDList", ids)));
        }
    }

    /** Without a control plane there is nothing that nodes could be in. */
    private PassResult remove(
            KubeObject pool, Optional<KubeObject> cluster, Optional<KubeObject> plane, PoolStatus status) {
        if (plane.isPresent() && cluster.isPresent()) {
            Optional<Kube> reached =
                    connections.find(cluster.get().namespace(), cluster.get().name());
            if (reached.isPresent()) {
                Nodes nodes = new Nodes(reached.get());
                try {
                    nodes.of(pool.name()).forEach(nodes::remove);
                } catch (FaultException fault) {
                    return PassResult.of(
                            Outcome.failed(fault), status.waiting("Deleting", "nodes stay: " + fault.explanation()));
                }
            }
        }
        return PassResult.deleted();
    }
}
