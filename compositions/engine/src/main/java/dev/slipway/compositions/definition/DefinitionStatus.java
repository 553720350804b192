package dev.slipway.compositions.definition;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells users of a definition whether its kinds can be used. Pure. */
final class DefinitionStatus {

    private DefinitionStatus() {}

    static Map<String, Object> of(KubeObject xrd, Served served, Outcome outcome, Instant now) {
        Conditions conditions = Conditions.continuing(xrd.conditions(), xrd.generation(), now);
        conditions = served.isRunning()
                ? conditions.isTrue("Established", "WatchingCompositeResource", null)
                : conditions.isFalse("Established", reason(outcome), message(outcome));
        if (served.offersClaim()) {
            conditions = served.isRunning()
                    ? conditions.isTrue("Offered", "WatchingCompositeResourceClaim", null)
                    : conditions.isFalse("Offered", reason(outcome), message(outcome));
        }
        return status(xrd, served, conditions);
    }

    static Map<String, Object> deleting(KubeObject xrd, String why, Instant now) {
        Conditions conditions = Conditions.continuing(xrd.conditions(), xrd.generation(), now)
                .isFalse("Established", "TerminatingCompositeResource", why);
        Map<String, Object> status = new LinkedHashMap<>(xrd.map("status"));
        status.put("conditions", Json.trees(conditions.list()));
        return status;
    }

    private static Map<String, Object> status(KubeObject xrd, Served served, Conditions conditions) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", Json.trees(conditions.list()));
        if (served.isRunning()) {
            Map<String, Object> controllers = new LinkedHashMap<>();
            Definition definition = served.definition();
            controllers.put("compositeResourceType", type(definition.composite()));
            definition.claim().ifPresent(claim -> controllers.put("compositeResourceClaimType", type(claim)));
            status.put("controllers", controllers);
        }
        return status;
    }

    private static Map<String, Object> type(dev.slipway.kernel.object.Gvk gvk) {
        return Map.of("apiVersion", gvk.apiVersion(), "kind", gvk.kind());
    }

    private static String reason(Outcome outcome) {
        return outcome.fold(
                done -> "Pending", requeue -> "Establishing", stalled -> stalled.reason(), failed -> failed.fault()
                        .reason());
    }

    private static String message(Outcome outcome) {
        return outcome.fold(
                done -> "", requeue -> requeue.reason(), stalled -> stalled.message(), failed -> failed.message());
    }
}
