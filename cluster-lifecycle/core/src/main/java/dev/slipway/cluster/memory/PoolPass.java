package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Report;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.FirstWrite;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pool of machines in memory: as many nodes as its MachinePool wants, in the version that it wants, replaced one by one.
 * The backend {@code docker} is accepted and not available.
 */
final class PoolPass implements Pass {

    private static final Duration NEXT = Duration.ofMillis(200);

    private final ClusterObjects objects;
    private final MemoryCloud cloud;
    private final FirstWrite first;

    PoolPass(ClusterObjects objects, MemoryCloud cloud, FirstWrite first) {
        this.first = first;
        this.objects = objects;
        this.cloud = cloud;
    }

    @Override
    public PassResult run(KubeObject pool, PassContext context) {
        Optional<KubeObject> owner = objects.controllerOf(pool, CoreKinds.MACHINE_POOL);
        Optional<KubeObject> cluster = owner.flatMap(objects::clusterOf);
        Optional<String> paused = Pause.of(pool, cluster);
        Report report = new Report(pool, context.now(), Set.of("Ready", "Paused"));
        report.paused(paused);
        if (paused.isPresent()) {
            return waiting(report, pool, Outcome.done(), "the cluster is paused");
        }
        if (pool.isDeleting()) {
            pool.label("cluster.x-k8s.io/cluster-name")
                    .flatMap(name -> cloud.find(pool.namespace(), name))
                    .ifPresent(workload -> new PoolNodes(workload, pool).keep(0, ""));
            return PassResult.deleted();
        }
        Optional<String> obstacle = obstacle(pool, owner, cluster);
        if (obstacle.isPresent()) {
            Outcome outcome = pool.at("spec", "backend", "docker").isPresent()
                    ? Outcome.stalled("BackendNotAvailable", obstacle.get())
                    : Outcome.done();
            return waiting(report, pool, outcome, obstacle.get());
        }
        return kept(report, pool, owner.orElseThrow(), cluster.orElseThrow());
    }

    private static Optional<String> obstacle(
            KubeObject pool, Optional<KubeObject> owner, Optional<KubeObject> cluster) {
        if (pool.at("spec", "backend", "docker").isPresent()) {
            return Optional.of("the docker backend is not available here; leave spec.backend out");
        }
        if (owner.isEmpty() || cluster.isEmpty()) {
            return Optional.of("no MachinePool owns it yet");
        }
        if (cluster.get()
                .at("status", "initialization", "infrastructureProvisioned")
                .isEmpty()) {
            return Optional.of("the cluster's infrastructure is not there");
        }
        return owner.get()
                        .at("spec", "template", "spec", "bootstrap", "dataSecretName")
                        .isEmpty()
                ? Optional.of("there is no boot data yet")
                : Optional.empty();
    }

    /** The finalizer comes with the ids that nodes are going to have, before there is any. */
    private PassResult kept(Report report, KubeObject pool, KubeObject owner, KubeObject cluster) {
        int wanted = Numbers.find(owner, "spec", "replicas").orElse(1);
        String version = owner.text("spec", "template", "spec", "version").orElse("unknown");
        PoolNodes nodes = new PoolNodes(cloud.start(cluster.namespace(), cluster.name()), pool);
        KubeObject named = first.isDone(pool)
                ? pool
                : first.merge(pool, Map.of("spec", Map.of("providerIDList", nodes.ids(wanted))));
        boolean complete = nodes.keep(wanted, version);
        List<KubeObject> present = nodes.present();
        List<String> ids = present.stream()
                .map(node -> node.text("spec", "providerID").orElse(""))
                .toList();
        if (!named.list("spec", "providerIDList").equals(ids)) {
            first.merge(named, Map.of("spec", Map.of("providerIDList", ids)));
        }
        report.field("replicas", present.size());
        report.field("ready", true);
        List<Object> instances = new ArrayList<>();
        present.forEach(node -> instances.add(instance(node)));
        if (!instances.isEmpty()) {
            report.field("instances", instances);
        }
        report.say("Ready", complete, complete ? "Ready" : "RollingOut", complete ? "" : "nodes are being replaced");
        return PassResult.of(
                complete ? Outcome.done() : Outcome.requeue(NEXT, "nodes are being replaced"), report.status());
    }

    private static Map<String, Object> instance(KubeObject node) {
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("instanceName", node.name());
        instance.put("providerID", node.text("spec", "providerID").orElse(""));
        instance.put("ready", true);
        instance.put(
                "version", node.text("status", "nodeInfo", "kubeletVersion").orElse(""));
        return instance;
    }

    /** What has been there once is not taken back. */
    private static PassResult waiting(Report report, KubeObject pool, Outcome outcome, String why) {
        report.say("Ready", false, "NotReady", why);
        for (String field : List.of("replicas", "ready", "instances")) {
            pool.at("status", field).ifPresent(value -> report.field(field, value));
        }
        return PassResult.of(outcome, report.status());
    }

    /** Return the pool that a MachinePool refers to. */
    static Set<Ref> of(KubeObject machinePool) {
        return machinePool
                .text("spec", "template", "spec", "infrastructureRef", "kind")
                .filter(DevKinds.POOL.kind()::equals)
                .flatMap(kind -> machinePool.text("spec", "template", "spec", "infrastructureRef", "name"))
                .map(name -> Set.of(new Ref(DevKinds.POOL, machinePool.namespace(), name)))
                .orElse(Set.of());
    }
}
