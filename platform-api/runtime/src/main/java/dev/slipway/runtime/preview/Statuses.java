package dev.slipway.runtime.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Status as a server-side apply of it leads to: fields by name, conditions by type. Pure. */
final class Statuses {

    private static final String CONDITIONS = "conditions";

    private Statuses() {}

    static Map<String, Object> merged(Map<String, Object> before, Map<String, Object> applied) {
        Map<String, Object> merged = new LinkedHashMap<>(before);
        merged.putAll(applied);
        if (applied.get(CONDITIONS) instanceof List<?> given) {
            merged.put(CONDITIONS, byType(before.get(CONDITIONS) instanceof List<?> old ? old : List.of(), given));
        }
        return merged;
    }

    static Map<String, Object> ready(Map<String, Object> status, String since) {
        return merged(
                status,
                Map.of(
                        CONDITIONS,
                        List.of(Map.of(
                                "type", "Ready",
                                "status", "True",
                                "reason", "Available",
                                "lastTransitionTime", since))));
    }

    private static List<Object> byType(List<?> before, List<?> applied) {
        Map<Object, Object> types = new LinkedHashMap<>();
        before.forEach(condition -> types.put(type(condition), condition));
        applied.forEach(condition -> types.put(type(condition), condition));
        return new ArrayList<>(types.values());
    }

    private static Object type(Object condition) {
        return condition instanceof Map<?, ?> map ? String.valueOf(map.get("type")) : "";
    }
}
