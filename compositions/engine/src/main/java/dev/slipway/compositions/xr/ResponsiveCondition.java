package dev.slipway.compositions.xr;

import dev.slipway.compositions.circuit.Circuits;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in a result that the circuit of its composite resource is open, in Crossplane's words. Pure. */
final class ResponsiveCondition {

    private static final String TYPE = "Responsive";

    private ResponsiveCondition() {}

    static PassResult open(PassResult result, KubeObject xr, Circuits.Open circuit, Instant now) {
        Duration left = Duration.between(now, circuit.until()).plusSeconds(1);
        Outcome outcome = Outcome.worst(List.of(result.outcome(), Outcome.requeue(left, "the circuit is open")));
        Map<String, Object> status = result.status() == null ? null : status(result.status(), xr, circuit, now);
        return new PassResult(outcome, status, result.events(), result.finished());
    }

    private static Map<String, Object> status(
            Map<String, Object> status, KubeObject xr, Circuits.Open circuit, Instant now) {
        Object condition =
                Json.tree(Conditions.continuing(xr.conditions(), xr.generation() == 0 ? null : xr.generation(), now)
                        .isFalse(
                                TYPE,
                                "WatchCircuitOpen",
                                "Too many watch events from " + circuit.source() + ". Allowing events periodically.")
                        .get(TYPE)
                        .orElseThrow());
        List<Object> conditions = new ArrayList<>();
        KubeObject.of(status).list("conditions").forEach(one -> conditions.add(isResponsive(one) ? condition : one));
        Map<String, Object> said = new LinkedHashMap<>(status);
        said.put("conditions", conditions);
        return said;
    }

    private static boolean isResponsive(Object condition) {
        return condition instanceof Map<?, ?> map && TYPE.equals(map.get("type"));
    }
}
