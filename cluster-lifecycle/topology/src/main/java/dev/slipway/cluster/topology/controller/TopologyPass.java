package dev.slipway.cluster.topology.controller;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Suffixes;
import dev.slipway.cluster.topology.controller.TopologyReport.Said;
import dev.slipway.cluster.topology.desired.Blueprint;
import dev.slipway.cluster.topology.desired.Current;
import dev.slipway.cluster.topology.desired.Desired;
import dev.slipway.cluster.topology.desired.DesiredState;
import dev.slipway.cluster.topology.desired.Names;
import dev.slipway.cluster.topology.variable.TopologyVariables;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the objects of a Cluster with a topology what its class says of it, and says whether they are. */
final class TopologyPass implements Pass {

    /** The manager under which Cluster API applies topologies, so that clusters made by it are taken over. */
    static final String MANAGER = "capi-topology";

    private static final Duration REGULARLY = Duration.ofMinutes(10);
    private static final Duration WAITING = Duration.ofSeconds(30);

    private final Classes classes;
    private final CurrentReader reader;
    private final TopologyObjects objects;
    private final Leftovers leftovers;

    TopologyPass(Kube kube, Watches watches, Providers providers, Applier applier) {
        ClusterObjects cached = new ClusterObjects(watches);
        this.classes = new Classes(watches, providers);
        this.reader = new CurrentReader(cached, providers);
        this.objects = new TopologyObjects(kube, cached, applier);
        this.leftovers = new Leftovers(kube, cached, providers);
    }

    @Override
    public PassResult run(KubeObject cluster, PassContext context) {
        if (cluster.map("spec", "topology").isEmpty()) {
            return PassResult.of(Outcome.done());
        }
        Optional<String> paused = Pause.of(cluster, Optional.of(cluster));
        if (paused.isPresent()) {
            return said(cluster, new Said(false, "Paused", paused.get()), context.now(), Outcome.done());
        }
        if (cluster.isDeleting()) {
            Said deleting = new Said(false, "Deleting", "the cluster is being deleted");
            return said(cluster, deleting, context.now(), Outcome.done());
        }
        try {
            return reconciled(cluster, context.now());
        } catch (FaultException fault) {
            Said failed = new Said(false, "ReconcileFailed", fault.explanation());
            return said(cluster, failed, context.now(), Outcome.failed(fault));
        }
    }

    private PassResult reconciled(KubeObject cluster, Instant now) {
        KubeObject clusterClass = classes.of(cluster);
        Optional<String> obstacle = Classes.obstacle(clusterClass);
        if (obstacle.isPresent()) {
            Said waits = new Said(false, "ClusterClassNotReconciled", obstacle.get());
            return said(cluster, waits, now, Outcome.requeue(WAITING, obstacle.get()));
        }
        Blueprint blueprint = classes.blueprint(clusterClass);
        TopologyVariables variables = new TopologyVariables(clusterClass.tree());
        Map<String, Object> defaulted = variables.defaulted(cluster.tree());
        variables.check(defaulted, Map.of());
        Current current = reader.read(cluster, defaulted);
        Compatibility.check(blueprint, current);
        Desired desired = DesiredState.of(blueprint, current, names(cluster));
        objects.apply(cluster, current, desired);
        leftovers.remove(cluster, wanted(desired), kinds(blueprint, current));
        Said said = TopologyReport.of(current, desired);
        Outcome outcome = said.holds()
                ? Outcome.requeue(REGULARLY, "looked at regularly")
                : Outcome.requeue(WAITING, said.message());
        return said(cluster, said, now, outcome);
    }

    /** The same cluster always gives the same names, so that what was cut off finds what it had made. */
    private static Names names(KubeObject cluster) {
        return new Names(cluster.name(), purpose -> Suffixes.of(cluster.uid() + "/" + purpose));
    }

    private static List<KubeObject> wanted(Desired desired) {
        List<KubeObject> wanted = new ArrayList<>();
        wanted.add(KubeObject.of(desired.controlPlane()));
        desired.machineDeployments().values().forEach(workers -> wanted.add(KubeObject.of(workers.object())));
        return wanted;
    }

    private static Set<Gvk> kinds(Blueprint blueprint, Current current) {
        List<Map<String, Object>> templates =
                new ArrayList<>(blueprint.templates().values());
        for (Current.Workers workers : current.machineDeployments().values()) {
            Optional.ofNullable(workers.bootstrap()).ifPresent(templates::add);
            Optional.ofNullable(workers.infrastructure()).ifPresent(templates::add);
        }
        Set<Gvk> kinds = new HashSet<>();
        templates.forEach(template -> Leftovers.kind(KubeObject.of(template)).ifPresent(kinds::add));
        return kinds;
    }

    private static PassResult said(KubeObject cluster, Said said, Instant now, Outcome outcome) {
        return TopologyReport.status(cluster, said, now)
                .map(status -> PassResult.of(outcome, status))
                .orElseGet(() -> PassResult.of(outcome));
    }
}
