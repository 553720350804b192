package dev.slipway.scaffolder.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the JSON schemas of actions' inputs and outputs: {@code of("!url", "string", "values", "object")}. */
public final class InputSchema {

    private InputSchema() {}

    /**
     * Return the schema of an object with these fields.
     *
     * @param fields names, each followed by its type; a name that begins with ! is required; a type may be {@code any},
     *     {@code texts}, or alternatives such as {@code string|boolean}
     */
    public static Map<String, Object> of(String... fields) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            String name = fields[i].startsWith("!") ? fields[i].substring(1) : fields[i];
            if (fields[i].startsWith("!")) {
                required.add(name);
            }
            properties.put(name, type(fields[i + 1]));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> type(String type) {
        return switch (type) {
            case "any" -> Map.of();
            case "texts" -> Map.of("type", "array", "items", Map.of("type", "string"));
            default -> Map.of("type", type.contains("|") ? List.of(type.split("\\|")) : type);
        };
    }
}
