package dev.slipway.cluster.gcp.object;

import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What all kinds of this provider say in the same way. Of a status, what is not said anew stays as it is. */
public final class Told {

    /** The condition that sums up. */
    public static final String READY = "Ready";

    private static final String PAUSED = "Paused";

    private Told() {}

    /** Say how far a step is, with the peer's reasons. */
    public static StepConditions step(
            StepConditions conditions, String type, Progress progress, String waiting, String failed) {
        return progress.fold(
                ready -> conditions.isTrue(type),
                waits -> conditions.waiting(type, waiting, waits),
                failure -> conditions.isFalse(type, failed, "Error", failure.message()));
    }

    /** Return the result for an object that is to be left alone, if it is. */
    public static Optional<PassResult> paused(KubeObject object, Optional<KubeObject> cluster, Instant now) {
        return Pause.of(object, cluster).map(why -> {
            String message = object.isDeleting() ? why + "; its deletion waits for that" : why;
            return PassResult.of(
                    Outcome.done(),
                    status(object, StepConditions.continuing(object, now).isTrue(PAUSED, PAUSED, message), Map.of()));
        });
    }

    /** Return what an object that is worked on begins with. */
    public static StepConditions begun(KubeObject object, Instant now) {
        return StepConditions.continuing(object, now).isFalse(PAUSED, "NotPaused", "Info", null);
    }

    /** Return the result of waiting for something else than Google. */
    public static PassResult waiting(KubeObject object, StepConditions conditions, String reason, String message) {
        return PassResult.of(
                Outcome.done(), status(object, conditions.isFalse(READY, reason, "Info", message), Map.of()));
    }

    /** Return the result of a pass that could not go on. */
    public static PassResult failed(KubeObject object, StepConditions conditions, String reason, FaultException fault) {
        Outcome outcome =
                fault.fault() == Fault.INVALID ? Outcome.stalled(reason, fault.explanation()) : Outcome.failed(fault);
        return PassResult.of(
                outcome, status(object, conditions.isFalse(READY, reason, "Error", fault.explanation()), Map.of()));
    }

    /** Return the whole status. */
    public static Map<String, Object> status(KubeObject object, StepConditions conditions, Map<String, Object> fields) {
        Map<String, Object> status = new LinkedHashMap<>(object.map("status"));
        status.putIfAbsent("ready", false);
        status.putAll(fields);
        status.put("conditions", conditions.list());
        return status;
    }
}
