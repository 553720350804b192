package dev.slipway.cluster.gcp.pool;

import dev.slipway.api.cluster.gcp.GCPManagedMachinePoolSpec;
import dev.slipway.cluster.cloud.ManagedParts;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.cluster.gcp.desired.PoolPart;
import dev.slipway.cluster.gcp.object.Access;
import dev.slipway.cluster.gcp.object.Family;
import dev.slipway.cluster.gcp.object.Told;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps a node pool as a MachinePool wants it; never newer than its control plane. */
public final class PoolPass implements Pass {

    private final Kube kube;
    private final Family family;
    private final ManagedParts parts;

    public PoolPass(Kube kube, Family family, ManagedParts parts) {
        this.kube = kube;
        this.family = family;
        this.parts = parts;
    }

    @Override
    public PassResult run(KubeObject pool, PassContext context) {
        Optional<KubeObject> owner = family.machinePool(pool);
        Optional<KubeObject> cluster = owner.or(() -> Optional.of(pool)).flatMap(family::cluster);
        Optional<PassResult> paused = Told.paused(pool, cluster, context.now());
        if (paused.isPresent()) {
            return paused.get();
        }
        StepConditions begun = Told.begun(pool, context.now());
        if (pool.isDeleting()) {
            return remove(pool, begun);
        }
        Optional<KubeObject> infrastructure = cluster.flatMap(family::infrastructure);
        if (owner.isEmpty() || infrastructure.isEmpty()) {
            return Told.waiting(
                    pool, begun, "WaitingForMachinePool", "no MachinePool of a cluster of GKE owns this yet");
        }
        Optional<KubeObject> plane = cluster.flatMap(family::controlPlane);
        if (plane.flatMap(found -> found.at("status", "initialized"))
                .filter(Boolean.TRUE::equals)
                .isEmpty()) {
            return Told.waiting(
                    pool, begun, "WaitingForGKEControlPlane", "the control plane does not take requests yet");
        }
        try {
            return keep(new PoolSnapshot(pool, owner.get(), plane.orElseThrow(), infrastructure.get()), begun);
        } catch (FaultException fault) {
            return Told.failed(pool, begun, PoolReport.FAILED, fault);
        }
    }

    private PassResult keep(PoolSnapshot seen, StepConditions begun) {
        if (seen.isAutopilot()) {
            throw new FaultException(
                    Fault.INVALID,
                    "a cluster with Autopilot has no pools of its own: remove this MachinePool, or switch off"
                            + " spec.enableAutopilot in a new control plane");
        }
        KubeObject pool = seen.pool();
        GCPManagedMachinePoolSpec spec = Json.convert(pool.map("spec"), GCPManagedMachinePoolSpec.class);
        Optional<KubeObject> live = Optional.ofNullable(parts.seen(pool).get(PoolPart.PART));
        String clusterName = family.cluster(seen.owner()).map(KubeObject::name).orElse("");
        Standing standing = parts.keep(
                pool,
                List.of(PoolPart.of(
                        Access.setting(clusterName, seen.infrastructure()), pool, spec, seen.wanted(live), live)));
        Optional<KubeObject> now = Optional.ofNullable(parts.seen(pool).get(PoolPart.PART));
        PoolReport report = new PoolReport(seen, spec, now, standing.whole());
        provide(pool, report.instances());
        return PassResult.of(standing.whole().outcome(), report.status(begun));
    }

    private void provide(KubeObject pool, List<Object> instances) {
        if (!instances.isEmpty() && !pool.list("spec", "providerIDList").equals(instances)) {
            kube.merge(pool.ref(), Map.of("spec", Map.of("providerIDList", instances)));
        }
    }

    private PassResult remove(KubeObject pool, StepConditions begun) {
        Standing standing = parts.remove(pool);
        return standing.whole().isReady()
                ? PassResult.deleted()
                : PassResult.of(
                        standing.whole().outcome(),
                        Told.status(pool, PoolReport.leaving(begun, standing.whole()), Map.of()));
    }
}
