package dev.slipway.scaffolder.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What counts as true in templates, and what follows from it for output. */
final class Truth {

    private Truth() {}

    /** JavaScript's truth, but empty lists are false. */
    static boolean of(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() != 0 && !Double.isNaN(number.doubleValue());
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return value != null && !value.equals("") && !value.equals(false);
    }

    /** Return the output without the links and texts whose {@code if} is false. */
    static Map<String, Object> withoutFalseItems(Map<String, Object> output) {
        var kept = new LinkedHashMap<>(output);
        for (String name : List.of("links", "text")) {
            if (output.get(name) instanceof List<?> items) {
                kept.put(
                        name,
                        items.stream()
                                .filter(Truth::isShown)
                                .map(Truth::withoutIf)
                                .toList());
            }
        }
        return kept;
    }

    /** Return what an action that did not run might have given. */
    static Map<String, Object> example(Map<String, Object> schema) {
        return example((Object) schema) instanceof Map<?, ?> map ? strings(map) : Map.of();
    }

    private static Object example(@Nullable Object schema) {
        if (!(schema instanceof Map<?, ?> map)) {
            return "<unknown>";
        }
        return switch (String.valueOf(map.get("type"))) {
            case "object" -> {
                var fields = new LinkedHashMap<String, Object>();
                if (map.get("properties") instanceof Map<?, ?> properties) {
                    properties.forEach((name, field) -> fields.put(String.valueOf(name), example(field)));
                }
                yield fields;
            }
            case "array" -> map.get("items") == null ? List.of() : List.of(example(map.get("items")));
            case "string" -> "<example>";
            case "number", "integer" -> 0;
            case "boolean" -> false;
            default -> "<unknown>";
        };
    }

    private static boolean isShown(Object item) {
        return !(item instanceof Map<?, ?> map) || !map.containsKey("if") || of(map.get("if"));
    }

    private static Object withoutIf(Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return item;
        }
        var rest = strings(map);
        rest.remove("if");
        return rest;
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
