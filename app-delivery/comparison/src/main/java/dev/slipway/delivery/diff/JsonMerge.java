package dev.slipway.delivery.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Predicts what a live object of a kind without known types becomes when it is applied: lists are values. */
final class JsonMerge {

    private JsonMerge() {}

    /**
     * Return the live object after the apply. Fields that neither side of the configuration names are not compared, also
     * within the items of lists.
     */
    static Map<String, Object> merge(
            Map<String, Object> original, Map<String, Object> config, Map<String, Object> live) {
        Map<String, Object> seen = Trees.only(original, live);
        Map<String, Object> result = new LinkedHashMap<>(live);
        original.keySet().stream().filter(key -> !config.containsKey(key)).forEach(result::remove);
        config.forEach((key, value) -> {
            if (value == null) {
                // A null that was there before is nothing to do.
                boolean known = original.containsKey(key) && original.get(key) == null;
                if (live.get(key) != null && !known) {
                    result.remove(key);
                }
            } else if (!isMerged(key, value, original, live)) {
                if (!seen.containsKey(key) || !Trees.same(value, seen.get(key))) {
                    result.put(key, live.get(key) == null ? cleared(value) : replaced(value, live.get(key)));
                }
            } else {
                Map<String, Object> before = Trees.map(original.get(key));
                result.put(
                        key,
                        merge(
                                before == null ? Map.of() : before,
                                Objects.requireNonNull(Trees.map(value)),
                                Objects.requireNonNull(Trees.map(live.get(key)))));
            }
        });
        return result;
    }

    private static boolean isMerged(String key, Object value, Map<String, Object> original, Map<String, Object> live) {
        return value instanceof Map && live.get(key) instanceof Map && !(original.get(key) instanceof List);
    }

    private static Object replaced(Object value, Object live) {
        return Trees.same(value, live) ? live : cleared(value);
    }

    /** A merge patch cannot set a null, not even within lists. */
    private static Object cleared(Object value) {
        Map<String, Object> map = Trees.map(value);
        if (map != null) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                if (item != null) {
                    result.put(key, cleared(item));
                }
            });
            return result;
        }
        List<Object> list = Trees.list(value);
        return list == null
                ? value
                : list.stream().filter(Objects::nonNull).map(JsonMerge::cleared).toList();
    }
}
