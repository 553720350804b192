package dev.slipway.kernel.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** JSON merge patches (RFC 7386). */
public final class MergePatch {

    private MergePatch() {}

    /** Return the smallest patch that makes one tree of the other; empty when they are equal. */
    public static Map<String, Object> between(Map<?, ?> before, Map<?, ?> after) {
        Map<String, Object> patch = new LinkedHashMap<>();
        after.forEach((key, value) -> {
            Object old = before.get(key);
            if (value instanceof Map<?, ?> map && old instanceof Map<?, ?> oldMap) {
                Map<String, Object> inner = between(oldMap, map);
                if (!inner.isEmpty()) {
                    patch.put(String.valueOf(key), inner);
                }
            } else if (!Objects.equals(value, old)) {
                patch.put(String.valueOf(key), value);
            }
        });
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(key -> remove(patch, key));
        return patch;
    }

    @SuppressWarnings("NullAway") // null is how a merge patch removes
    private static void remove(Map<String, Object> patch, Object key) {
        patch.put(String.valueOf(key), null);
    }
}
