package dev.slipway.cluster.gcp.plane;

import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.cluster.gcp.desired.ControlPlanePart;
import dev.slipway.cluster.gcp.desired.Versions;
import dev.slipway.cluster.gcp.desired.WithoutEffect;
import dev.slipway.cluster.gcp.object.Told;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the status of a GCPManagedControlPlane says. What has been reached once stays reached. Pure. */
final class PlaneReport {

    static final String FAILED = "GKEControlPlaneReconciliationFailed";

    private static final String CREATING = "GKEControlPlaneCreating";
    private static final String UPDATING = "GKEControlPlaneUpdating";
    private static final String DELETING = "GKEControlPlaneDeleting";
    private static final String KUBECONFIG = "KubeconfigReady";
    private static final String ADOPTED = "Adopted";

    private final KubeObject plane;
    private final Optional<KubeObject> resource;
    private final Progress progress;
    private final Optional<String> refusal;
    private final Optional<String> unreachable;

    PlaneReport(KubeObject plane, Optional<KubeObject> resource, Progress progress, Optional<String> refusal) {
        this(plane, resource, progress, refusal, Optional.empty());
    }

    private PlaneReport(
            KubeObject plane,
            Optional<KubeObject> resource,
            Progress progress,
            Optional<String> refusal,
            Optional<String> unreachable) {
        this.plane = plane;
        this.resource = resource;
        this.progress = progress;
        this.refusal = refusal;
        this.unreachable = unreachable;
    }

    /** Return the same with why the cluster cannot be reached, if so. */
    PlaneReport reached(Optional<String> problem) {
        return new PlaneReport(plane, resource, progress, refusal, problem);
    }

    boolean isInitialized() {
        return progress.isReady()
                || plane.at("status", "initialized")
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
    }

    Map<String, Object> status(StepConditions begun) {
        Map<String, Object> fields = new LinkedHashMap<>();
        resource.flatMap(known -> known.text("status", "atProvider", "masterVersion"))
                .map(Versions::plain)
                .ifPresent(version -> {
                    fields.put("version", version);
                    fields.put("currentVersion", version);
                });
        if (isInitialized()) {
            fields.put("initialized", true);
            fields.put("ready", true);
        }
        return Told.status(plane, conditions(begun), fields);
    }

    private StepConditions conditions(StepConditions begun) {
        boolean made = isInitialized();
        boolean waits = progress instanceof Progress.Waiting;
        String reason = made ? UPDATING : CREATING;
        StepConditions conditions = Told.step(begun, ControlPlanePart.STEP, progress, reason, FAILED);
        conditions = Told.step(conditions, Told.READY, progress, reason, FAILED);
        conditions = switched(conditions, CREATING, waits && !made, made ? "GKEControlPlaneCreated" : FAILED);
        conditions = switched(conditions, UPDATING, waits && made, made ? "GKEControlPlaneUpdated" : CREATING);
        if (refusal.isPresent()) {
            conditions = conditions.isFalse(Told.READY, "VersionRefused", "Error", refusal.get());
        }
        if (made) {
            conditions = unreachable.isPresent()
                    ? conditions.isFalse(KUBECONFIG, "NoAccess", "Error", unreachable.get())
                    : conditions.isTrue(KUBECONFIG);
        }
        return adopted(conditions).ignoring(WithoutEffect.ofControlPlane(plane));
    }

    private StepConditions adopted(StepConditions conditions) {
        return ControlPlanePass.isAdopted(resource)
                ? conditions.isTrue(
                        ADOPTED,
                        "ThereBefore",
                        "the cluster was there before and is left as it is, also when this goes; the annotation "
                                + ControlPlanePart.ADOPTION + ": manage takes it over")
                : conditions.without(ADOPTED);
    }

    private static StepConditions switched(StepConditions conditions, String type, boolean holds, String otherwise) {
        return holds ? conditions.isTrue(type, type, null) : conditions.isFalse(type, otherwise, "Info", null);
    }

    static StepConditions leaving(StepConditions begun, Progress progress) {
        return begun.isTrue(DELETING, DELETING, progress.message())
                .leaving(Told.READY, progress)
                .leaving(ControlPlanePart.STEP, progress);
    }
}
