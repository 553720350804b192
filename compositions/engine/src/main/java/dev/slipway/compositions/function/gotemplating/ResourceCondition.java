package dev.slipway.compositions.function.gotemplating;

import dev.slipway.template.format.GoObject;
import dev.slipway.template.time.GoTime;
import dev.slipway.template.time.LayoutParser;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A condition as templates see it: with the fields of Crossplane's Go type. */
record ResourceCondition(
        String type, String status, GoTime lastTransitionTime, String reason, String message, long observedGeneration)
        implements GoObject {

    private static final String RFC3339 = "2006-01-02T15:04:05Z07:00";

    /** Return the condition of that type, or an unknown one where the resource has none. */
    static ResourceCondition of(String type, Map<String, Object> resource) {
        Object status = resource.get("resource") instanceof Map<?, ?> inner ? inner.get("status") : null;
        if (status == null) {
            status = resource.get("status");
        }
        Object conditions = status instanceof Map<?, ?> map ? map.get("conditions") : null;
        if (conditions instanceof List<?> list) {
            for (Object condition : list) {
                if (condition instanceof Map<?, ?> map && type.equals(map.get("type"))) {
                    return of(type, text(map, "status"), map);
                }
            }
        }
        return of(type, "Unknown", Map.of());
    }

    private static ResourceCondition of(String type, String status, Map<?, ?> condition) {
        long generation = condition.get("observedGeneration") instanceof Number number ? number.longValue() : 0;
        return new ResourceCondition(
                type,
                status,
                time(text(condition, "lastTransitionTime")),
                text(condition, "reason"),
                text(condition, "message"),
                generation);
    }

    private static GoTime time(String text) {
        try {
            return new GoTime(LayoutParser.parse(RFC3339, text, ZoneOffset.UTC));
        } catch (IllegalArgumentException noTime) {
            return GoTime.ZERO;
        }
    }

    private static String text(Map<?, ?> map, String key) {
        @Nullable Object value = map.get(key);
        return value instanceof String text ? text : "";
    }

    @Override
    public String typeName() {
        return "v2.Condition";
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Type", type);
        fields.put("Status", status);
        fields.put("LastTransitionTime", lastTransitionTime);
        fields.put("Reason", reason);
        fields.put("Message", message);
        fields.put("ObservedGeneration", observedGeneration);
        return fields;
    }

    @Override
    public Object toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("status", status);
        json.put("lastTransitionTime", lastTransitionTime);
        json.put("reason", reason);
        if (!message.isEmpty()) {
            json.put("message", message);
        }
        if (observedGeneration != 0) {
            json.put("observedGeneration", observedGeneration);
        }
        return json;
    }

    @Override
    public String toString() {
        return "{" + type + " " + status + " " + lastTransitionTime + " " + reason + " " + message + " "
                + observedGeneration + "}";
    }
}
