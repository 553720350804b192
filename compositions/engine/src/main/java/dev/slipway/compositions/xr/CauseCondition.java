package dev.slipway.compositions.xr;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Adds to a status the condition that names the root cause, or takes back what it said before. Pure. */
final class CauseCondition {

    private CauseCondition() {}

    static Map<String, Object> added(
            Map<String, Object> status, KubeObject xr, Optional<RootCause.Finding> cause, Instant now) {
        KubeObject current = KubeObject.of(Map.of("status", status));
        Long generation = xr.generation() == 0 ? null : xr.generation();
        Conditions conditions = Conditions.continuing(current.conditions(), generation, now);
        conditions = cause.isPresent()
                ? conditions.isTrue(
                        Keys.ROOT_CAUSE, cause.get().reason(), cause.get().message())
                : conditions.without(Keys.ROOT_CAUSE);
        Map<String, Object> complete = new LinkedHashMap<>(status);
        complete.put("conditions", Json.trees(conditions.list()));
        return complete;
    }
}
