package dev.slipway.compositions.function.gotemplating;

import dev.slipway.template.format.GoJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rendered values as what they should be, and how they are merged. */
final class Trees {

    private Trees() {}

    /** Return a changeable copy of the map, an empty one for nothing; a {@link RefusedException} for anything else. */
    static Map<String, Object> map(@Nullable Object value, String problem) {
        if (value == null) {
            return new LinkedHashMap<>();
        }
        if (value instanceof Map<?, ?> map) {
            return GoJson.object(map);
        }
        throw new RefusedException(problem + ": cannot unmarshal value from JSON: json: cannot unmarshal " + type(value)
                + " into Go value of type map[string]interface {}");
    }

    static String type(@Nullable Object value) {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "array";
        }
        return value instanceof Number ? "number" : value instanceof Boolean ? "bool" : "string";
    }

    /** Merge maps into maps; whatever else stands in both is the source's. */
    static void merge(Map<String, Object> target, Map<String, Object> source) {
        source.forEach((key, theirs) -> {
            if (target.get(key) instanceof Map<?, ?> ours && theirs instanceof Map<?, ?> more) {
                Map<String, Object> merged = GoJson.object(ours);
                merge(merged, GoJson.object(more));
                target.put(key, merged);
            } else {
                target.put(key, theirs);
            }
        });
    }
}
