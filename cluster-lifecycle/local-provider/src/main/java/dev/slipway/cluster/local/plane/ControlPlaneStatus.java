package dev.slipway.cluster.local.plane;

import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.cluster.local.contract.StepRuns;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.local.cluster.WorkloadCluster;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the status of a LocalControlPlane says. What has been reached once stays reached. */
final class ControlPlaneStatus {

    private static final String STARTING = "Starting";
    private static final String UPGRADING = "Upgrading";
    private static final String RESTARTING = "Restarting";

    private final KubeObject plane;
    private final Conditions before;
    private final WorkloadCluster place;

    ControlPlaneStatus(KubeObject plane, Instant now, WorkloadCluster place) {
        this.plane = plane;
        this.before = Conditions.continuing(plane.conditions(), plane.generation(), now);
        this.place = place;
    }

    Map<String, Object> paused() {
        String message = plane.isDeleting()
                ? "deletion waits until the Cluster is not paused any more"
                : "nothing is done about the processes; those that run go on";
        Map<String, Object> status = new LinkedHashMap<>(plane.map("status"));
        status.put(
                "conditions",
                Json.trees(before.isTrue(Keys.PAUSED, "Paused", message).list()));
        return status;
    }

    Map<String, Object> waiting(String reason, String message) {
        return status(notReady(reason, message), version(), false);
    }

    Map<String, Object> refused(String message) {
        return status(notReady("VersionRefused", message), version(), false);
    }

    Map<String, Object> starting(String wanted, StepState step) {
        String reason = version() == null ? STARTING : wanted.equals(version()) ? RESTARTING : UPGRADING;
        boolean failed = step instanceof StepState.Failed || step instanceof StepState.Unknown;
        String message = "Kubernetes " + wanted + ": " + StepRuns.words(step);
        return status(notReady(failed ? reason + "Failed" : reason, message), version(), false);
    }

    Map<String, Object> ready(String version) {
        Conditions conditions = before.isTrue(Keys.READY, "Running", null)
                .isTrue(Keys.AVAILABLE, "Available", null)
                .isFalse(Keys.PAUSED, "NotPaused", null);
        return status(conditions, version, true);
    }

    Map<String, Object> removing(String what) {
        return status(notReady("Deleting", what), version(), false);
    }

    private Conditions notReady(String reason, String message) {
        return before.isFalse(Keys.READY, reason, message)
                .isFalse(Keys.AVAILABLE, reason, message)
                .isFalse(Keys.PAUSED, "NotPaused", null);
    }

    private @Nullable String version() {
        return plane.text("status", "version").orElse(null);
    }

    private Map<String, Object> status(Conditions conditions, @Nullable String version, boolean ready) {
        boolean initialized = ready
                || plane.at("status", "initialization", "controlPlaneInitialized")
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", Json.trees(conditions.list()));
        status.put("directory", place.directory().toString());
        status.put("externalManagedControlPlane", true);
        status.put("ready", ready);
        status.put("observedGeneration", plane.generation());
        if (initialized) {
            status.put("initialized", true);
            status.put("initialization", Map.of("controlPlaneInitialized", true));
        }
        if (version != null) {
            status.put("version", version);
        }
        List<Object> parts = parts();
        if (!parts.isEmpty()) {
            status.put("parts", parts);
        }
        return status;
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        try {
            for (WorkloadCluster.Running running : place.running()) {
                Map<String, Object> part = new LinkedHashMap<>();
                part.put("name", running.part().program());
                part.put("pid", running.pid());
                if (!running.version().isEmpty()) {
                    part.put("version", running.version());
                }
                parts.add(part);
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return parts;
    }
}
