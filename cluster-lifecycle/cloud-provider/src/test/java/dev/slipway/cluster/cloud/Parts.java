package dev.slipway.cluster.cloud;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import java.util.Map;

/** Managed resources in the states that their controllers leave them in. */
final class Parts {

    static final Gvk THING = Gvk.of("example.m.upbound.io/v1beta1", "Thing");
    private static final String SINCE = "2026-03-01T10:00:00Z";

    private Parts() {}

    static KubeObject object(String name) {
        return KubeObject.of(new Ref(THING, "team", name))
                .with(name + "-uid", "metadata", "uid")
                .with(1, "metadata", "generation")
                .with("2026-03-01T09:00:00Z", "metadata", "creationTimestamp")
                .withLabel(Keeping.PART, name)
                .withAnnotation(Keeping.STEP, "ThingsReady");
    }

    static KubeObject needing(KubeObject object, String needs) {
        return object.withAnnotation(Keeping.NEEDS, needs);
    }

    static KubeObject ready(KubeObject object) {
        return said(object, condition("Ready", "True", "Available", ""), synced());
    }

    static KubeObject creating(KubeObject object, String message) {
        return said(object, condition("Ready", "False", "Creating", message), synced());
    }

    static KubeObject unavailable(KubeObject object, String message) {
        return said(object, condition("Ready", "False", "Unavailable", message), synced());
    }

    static KubeObject refused(KubeObject object, String reason, String message) {
        return said(
                object,
                condition("Ready", "False", "Creating", message),
                condition("Synced", "False", reason, message));
    }

    static KubeObject deleting(KubeObject object) {
        return object.with("2026-03-01T11:00:00Z", "metadata", "deletionTimestamp");
    }

    private static KubeObject said(KubeObject object, Map<String, Object> ready, Map<String, Object> synced) {
        return object.with(List.of(ready, synced), "status", "conditions")
                .with(object.generation(), "status", "observedGeneration");
    }

    private static Map<String, Object> synced() {
        return condition("Synced", "True", "ReconcileSuccess", "");
    }

    private static Map<String, Object> condition(String type, String status, String reason, String message) {
        return Map.of(
                "type", type, "status", status, "reason", reason, "message", message, "lastTransitionTime", SINCE);
    }
}
