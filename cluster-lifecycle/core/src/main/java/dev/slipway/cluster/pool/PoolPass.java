package dev.slipway.cluster.pool;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.NodeDeletion;
import dev.slipway.cluster.contract.NodeTaints;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Workloads;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows a provider's group of machines: its boot data, its infrastructure, its nodes. */
public final class PoolPass implements Pass {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NODE_WATCH = Duration.ofMinutes(1);

    private final Kube kube;
    private final ClusterObjects objects;
    private final Providers providers;
    private final Workloads workloads;

    public PoolPass(Kube kube, ClusterObjects objects, Providers providers, Workloads workloads) {
        this.kube = kube;
        this.objects = objects;
        this.providers = providers;
        this.workloads = workloads;
    }

    @Override
    public PassResult run(KubeObject pool, PassContext context) {
        PoolSnapshot seen = read(pool, context.now());
        Optional<String> paused = Pause.of(pool, seen.cluster());
        if (paused.isPresent()) {
            return PassResult.of(Outcome.done(), PoolReport.of(seen, paused, ""));
        }
        if (pool.isDeleting()) {
            Optional<String> left = remove(pool, context.now());
            return left.isEmpty()
                    ? PassResult.deleted()
                    : PassResult.of(
                            Outcome.requeue(SOON, left.get()), PoolReport.of(seen, Optional.empty(), left.get()));
        }
        claim(seen);
        complete(seen);
        taint(seen);
        return PassResult.of(
                seen.isRunning()
                        ? Outcome.requeue(NODE_WATCH, "its nodes are looked at regularly")
                        : Outcome.requeue(SOON, "it is not running yet"),
                PoolReport.of(seen, Optional.empty(), ""));
    }

    private PoolSnapshot read(KubeObject pool, Instant now) {
        Resolution<Provided> infrastructure = infrastructure(pool)
                .map(providers::find)
                .orElseGet(() -> new Resolution.NotReady<>(pool.ref(), "infrastructureRef is missing"));
        Optional<Resolution<Provided>> bootstrap = bootstrap(pool).map(providers::find);
        List<String> ids = ids(pool, infrastructure);
        return new PoolSnapshot(pool, objects.clusterOf(pool), infrastructure, bootstrap, ids, nodes(pool, ids), now);
    }

    private static List<String> ids(KubeObject pool, Resolution<Provided> infrastructure) {
        return infrastructure
                .found()
                .map(found -> found.object().list("spec", "providerIDList"))
                .filter(list -> !list.isEmpty())
                .orElse(pool.list("spec", "providerIDList"))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /** Nodes of a cluster that does not answer are as they were: the pool keeps what it said last. */
    private Optional<List<KubeObject>> nodes(KubeObject pool, List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            String cluster = pool.text("spec", "clusterName").orElse("");
            return workloads
                    .find(pool.namespace(), cluster)
                    .map(workload -> workload.list(CoreKinds.NODE, "", Map.of()).stream()
                            .filter(node -> node.text("spec", "providerID")
                                    .filter(ids::contains)
                                    .isPresent())
                            .toList());
        } catch (FaultException unreachable) {
            return Optional.empty();
        }
    }

    private static Optional<ProviderRef> infrastructure(KubeObject pool) {
        return ProviderRef.at(pool, "spec", "template", "spec", "infrastructureRef");
    }

    private static Optional<ProviderRef> bootstrap(KubeObject pool) {
        return ProviderRef.at(pool, "spec", "template", "spec", "bootstrap", "configRef");
    }

    private void claim(PoolSnapshot seen) {
        KubeObject pool = seen.pool();
        String cluster = pool.text("spec", "clusterName").orElse("");
        List<Provided> provided = new ArrayList<>();
        seen.infrastructure().found().ifPresent(provided::add);
        seen.bootstrap().flatMap(Resolution::found).ifPresent(provided::add);
        provided.forEach(found -> providers.own(found.object(), pool, OwnerRef.controllerOf(pool), cluster));
        seen.cluster()
                .ifPresent(owner -> providers.own(
                        pool, owner, new OwnerRef(owner.gvk(), owner.name(), owner.uid(), false, false), cluster));
    }

    /** Copy up what the provider found out; who else scales the group decides about the number. */
    private void complete(PoolSnapshot seen) {
        KubeObject pool = seen.pool();
        Map<String, Object> spec = new LinkedHashMap<>();
        List<String> known = pool.list("spec", "providerIDList").stream()
                .map(String::valueOf)
                .toList();
        if (!seen.ids().isEmpty() && !seen.ids().equals(known)) {
            spec.put("providerIDList", seen.ids());
        }
        Optional<Integer> theirs = seen.infrastructure().found().flatMap(found -> Numbers.find(
                        found.object(), "spec", "replicas")
                .or(() -> Numbers.find(found.object(), "status", "replicas")));
        if (pool.annotation(Keys.REPLICAS_MANAGED_BY).isPresent() && theirs.isPresent()) {
            if (!Numbers.find(pool, "spec", "replicas").equals(theirs)) {
                spec.put("replicas", theirs.get());
            }
        }
        seen.bootstrap()
                .flatMap(Resolution::found)
                .filter(Provided::isDataSecretCreated)
                .flatMap(config -> config.object().text("status", "dataSecretName"))
                .filter(name -> !pool.text("spec", "template", "spec", "bootstrap", "dataSecretName")
                        .filter(name::equals)
                        .isPresent())
                .ifPresent(name ->
                        spec.put("template", Map.of("spec", Map.of("bootstrap", Map.of("dataSecretName", name)))));
        if (!spec.isEmpty()) {
            kube.merge(pool.ref(), Map.of("spec", spec));
        }
    }

    private void taint(PoolSnapshot seen) {
        KubeObject pool = seen.pool();
        List<Object> taints = pool.list("spec", "template", "spec", "taints");
        for (KubeObject node : seen.nodes().orElse(List.of())) {
            NodeTaints.patch(node, taints).ifPresent(patch -> workloads
                    .find(pool.namespace(), pool.text("spec", "clusterName").orElse(""))
                    .ifPresent(workload -> workload.merge(node.ref(), patch)));
        }
    }

    private Optional<String> remove(KubeObject pool, Instant now) {
        for (Optional<ProviderRef> ref : List.of(infrastructure(pool), bootstrap(pool))) {
            if (ref.isPresent() && !providers.delete(ref.get())) {
                return Optional.of("Waiting for " + ref.get() + " to be deleted");
            }
        }
        try {
            removeNodes(pool);
            return Optional.empty();
        } catch (FaultException unreachable) {
            Optional<Integer> limit =
                    Numbers.find(pool, "spec", "template", "spec", "deletion", "nodeDeletionTimeoutSeconds");
            return NodeDeletion.isGivenUp(pool, limit, now)
                    ? Optional.empty()
                    : Optional.of("Waiting for its nodes to be deleted: " + unreachable.explanation());
        }
    }

    private void removeNodes(KubeObject pool) {
        boolean clusterStays =
                objects.clusterOf(pool).filter(cluster -> !cluster.isDeleting()).isPresent();
        if (clusterStays) {
            String cluster = pool.text("spec", "clusterName").orElse("");
            Optional<Kube> workload = workloads.find(pool.namespace(), cluster);
            for (Object node : pool.list("status", "nodeRefs")) {
                KubeObject reference = KubeObject.of((Map<?, ?>) node);
                workload.ifPresent(found -> found.delete(
                        new Ref(CoreKinds.NODE, "", reference.text("name").orElse("")), ""));
            }
        }
    }
}
