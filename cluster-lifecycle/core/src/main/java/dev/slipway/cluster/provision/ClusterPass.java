package dev.slipway.cluster.provision;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Workloads;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.FirstWrite;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings infrastructure, control plane and workers together as one cluster, and takes them away in order. */
public final class ClusterPass implements Pass {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final FirstWrite first;
    private final Providers providers;
    private final ClusterReader reader;
    private final ClusterDeletion deletion;

    public ClusterPass(Kube kube, ClusterObjects objects, Providers providers, Workloads workloads) {
        this.first = new FirstWrite(kube, Keys.CLUSTER_FINALIZER);
        this.providers = providers;
        this.reader = new ClusterReader(objects, providers, workloads);
        this.deletion = new ClusterDeletion(kube, providers);
    }

    @Override
    public PassResult run(KubeObject cluster, PassContext context) {
        ClusterSnapshot seen = reader.read(cluster, context.now());
        Optional<String> paused = Pause.of(cluster, Optional.of(cluster));
        if (paused.isPresent()) {
            if (!cluster.isDeleting()) {
                keep(cluster, Map.of());
            }
            ClusterDeletion.Step step = cluster.isDeleting()
                    ? new ClusterDeletion.Step(
                            "Paused", Optional.of("Paused: nothing is deleted until the cluster is resumed"))
                    : ClusterDeletion.Step.NONE;
            return PassResult.of(Outcome.done(), ClusterReport.of(seen, paused, step));
        }
        return cluster.isDeleting() ? deleting(seen) : living(seen);
    }

    private PassResult deleting(ClusterSnapshot seen) {
        ClusterDeletion.Step step = deletion.step(seen);
        return step.isFinished()
                ? PassResult.deleted()
                : PassResult.of(
                        Outcome.requeue(SOON, step.waitsFor().orElse("")),
                        ClusterReport.of(seen, Optional.empty(), step));
    }

    private PassResult living(ClusterSnapshot seen) {
        KubeObject cluster = seen.cluster();
        boolean known = cluster.text("spec", "controlPlaneEndpoint", "host").isPresent();
        Map<String, Object> spec = seen.endpoint()
                .filter(endpoint -> !known && seen.isProvisioned())
                .<Map<String, Object>>map(endpoint -> Map.of("spec", Map.of("controlPlaneEndpoint", endpoint)))
                .orElse(Map.of());
        if (!isLeftToTopology(cluster)) {
            keep(cluster, spec);
        }
        OwnerRef owner = OwnerRef.controllerOf(cluster);
        for (Optional<Provided> provided : List.of(seen.infra(), seen.control())) {
            provided.ifPresent(found -> providers.own(found.object(), cluster, owner, cluster.name()));
        }
        return PassResult.of(next(seen), ClusterReport.of(seen, Optional.empty(), ClusterDeletion.Step.NONE));
    }

    /** As long as a Cluster with a topology refers to nothing; its finalizer comes with the references. */
    private static boolean isLeftToTopology(KubeObject cluster) {
        return !cluster.map("spec", "topology").isEmpty()
                && cluster.at("spec", "infrastructureRef").isEmpty()
                && cluster.at("spec", "controlPlaneRef").isEmpty();
    }

    private void keep(KubeObject cluster, Map<String, Object> patch) {
        if (!patch.isEmpty() || !first.isDone(cluster)) {
            first.merge(cluster, patch);
        }
    }

    /** What is watched wakes us; what is missing may come with a provider that is not installed yet. */
    private static Outcome next(ClusterSnapshot seen) {
        boolean lacking = seen.infrastructure() != null && seen.infra().isEmpty()
                || seen.controlPlane() != null && seen.control().isEmpty();
        return lacking
                ? Outcome.requeue(SOON, "what it refers to is missing")
                : Outcome.requeue(SELDOM, "looked at regularly");
    }
}
