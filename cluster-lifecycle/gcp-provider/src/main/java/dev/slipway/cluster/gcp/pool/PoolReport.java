package dev.slipway.cluster.gcp.pool;

import dev.slipway.api.cluster.gcp.GCPManagedMachinePoolSpec;
import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.cluster.gcp.desired.PoolPart;
import dev.slipway.cluster.gcp.desired.WithoutEffect;
import dev.slipway.cluster.gcp.object.Told;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the status of a GCPManagedMachinePool says. What has been reached once stays reached. Pure. */
final class PoolReport {

    static final String FAILED = "GKEMachinePoolReconciliationFailed";

    private static final String CREATING = "GKEMachinePoolCreating";
    private static final String UPDATING = "GKEMachinePoolUpdating";
    private static final String DELETING = "GKEMachinePoolDeleting";
    private static final String ROUNDED = "ReplicasRounded";

    private final PoolSnapshot seen;
    private final GCPManagedMachinePoolSpec spec;
    private final Optional<KubeObject> resource;
    private final Progress progress;

    PoolReport(PoolSnapshot seen, GCPManagedMachinePoolSpec spec, Optional<KubeObject> resource, Progress progress) {
        this.seen = seen;
        this.spec = spec;
        this.resource = resource;
        this.progress = progress;
    }

    /** Return the ids of the machines that there are. */
    List<Object> instances() {
        return resource.map(known -> known.list("status", "atProvider", "instances"))
                .orElse(List.of());
    }

    Map<String, Object> status(StepConditions begun) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("replicas", instances().size());
        if (isMade()) {
            fields.put("ready", true);
        }
        return Told.status(seen.pool(), conditions(begun), fields);
    }

    private boolean isMade() {
        return progress.isReady()
                || seen.pool()
                        .at("status", "ready")
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
    }

    private StepConditions conditions(StepConditions begun) {
        boolean made = isMade();
        boolean waits = progress instanceof Progress.Waiting;
        String reason = made ? UPDATING : CREATING;
        StepConditions conditions = Told.step(begun, PoolPart.STEP, progress, reason, FAILED);
        conditions = Told.step(conditions, Told.READY, progress, reason, FAILED);
        conditions = switched(conditions, CREATING, waits && !made, made ? "GKEMachinePoolCreated" : FAILED);
        conditions = switched(conditions, UPDATING, waits && made, made ? "GKEMachinePoolUpdated" : CREATING);
        if (seen.heldBack().isPresent()) {
            conditions = conditions.isFalse(
                    Told.READY,
                    "WaitingForGKEControlPlane",
                    "Info",
                    seen.heldBack().get());
        }
        return rounded(conditions).ignoring(WithoutEffect.ofPool(seen.pool(), spec));
    }

    /** Google has as many nodes in one zone as in another. */
    private StepConditions rounded(StepConditions conditions) {
        int zones = PoolPart.zones(spec, seen.location());
        int all = PoolPart.perZone(seen.replicas(), zones) * zones;
        return all == seen.replicas() || PoolPart.isAutoscaled(spec)
                ? conditions.without(ROUNDED)
                : conditions.isTrue(
                        ROUNDED,
                        "ZonesAreEven",
                        seen.replicas() + " nodes cannot be spread evenly over " + zones + " zones, so there are " + all
                                + ": ask for a multiple of " + zones + ", or name the zones in spec.nodeLocations");
    }

    private static StepConditions switched(StepConditions conditions, String type, boolean holds, String otherwise) {
        return holds ? conditions.isTrue(type, type, null) : conditions.isFalse(type, otherwise, "Info", null);
    }

    static StepConditions leaving(StepConditions begun, Progress progress) {
        return begun.isTrue(DELETING, DELETING, progress.message())
                .leaving(Told.READY, progress)
                .leaving(PoolPart.STEP, progress);
    }
}
