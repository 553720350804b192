package dev.slipway.api.crd;

import static dev.slipway.api.crd.CrdFiles.map;

import java.util.Map;

/** Applies {@link SchemaMerge}s to a generated schema. */
final class SchemaMerging {

    private SchemaMerging() {}

    /** Return the sub-schema at a path such as {@code spec.pipeline[].input}. */
    static Map<String, Object> at(Map<String, Object> schema, String path) {
        Map<String, Object> here = schema;
        for (String step : path.replace("[]", ".[]").replace("{}", ".{}").split("\\.")) {
            if (step.isEmpty()) {
                continue;
            }
            Object next =
                    switch (step) {
                        case "[]" -> here.get("items");
                        case "{}" -> here.get("additionalProperties");
                        default ->
                            here.containsKey("properties")
                                    ? map(here.get("properties")).get(step)
                                    : null;
                    };
            if (!(next instanceof Map)) {
                throw new IllegalStateException("no schema at " + path + ": there is no " + step);
            }
            here = map(next);
        }
        return here;
    }

    static void merge(Map<String, Object> into, Map<String, Object> what) {
        what.forEach((key, value) -> {
            if (value == null) {
                into.remove(key);
            } else if (value instanceof Map && into.get(key) instanceof Map) {
                merge(map(into.get(key)), map(value));
            } else {
                into.put(key, value);
            }
        });
    }
}
