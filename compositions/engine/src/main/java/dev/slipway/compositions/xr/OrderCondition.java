package dev.slipway.compositions.xr;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds to a status whether parts wait for what they depend on; says nothing where none depends on anything. Pure. */
final class OrderCondition {

    private OrderCondition() {}

    static Map<String, Object> added(
            Map<String, Object> status, KubeObject xr, boolean isOrdered, Map<String, String> heldBack, Instant now) {
        KubeObject current = KubeObject.of(Map.of("status", status));
        if (!isOrdered && current.condition(Keys.ORDERED).isEmpty()) {
            return status;
        }
        Conditions conditions =
                Conditions.continuing(current.conditions(), xr.generation() == 0 ? null : xr.generation(), now);
        conditions = isOrdered ? said(conditions, heldBack) : conditions.without(Keys.ORDERED);
        Map<String, Object> complete = new LinkedHashMap<>(status);
        complete.put("conditions", Json.trees(conditions.list()));
        return complete;
    }

    private static Conditions said(Conditions conditions, Map<String, String> heldBack) {
        if (heldBack.isEmpty()) {
            return conditions.isTrue(Keys.ORDERED, "AllReady", null);
        }
        String waits = heldBack.entrySet().stream()
                .map(held -> "\"" + held.getKey() + "\" waits for " + held.getValue())
                .collect(Collectors.joining("; "));
        return conditions.isFalse(Keys.ORDERED, "Waiting", waits);
    }
}
