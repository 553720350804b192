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

    /** Return the tree with the patch applied. */
    public static Map<String, Object> apply(Map<?, ?> tree, Map<?, ?> patch) {
        Map<String, Object> patched = new LinkedHashMap<>();
        tree.forEach((key, value) -> patched.put(String.valueOf(key), value));
        patch.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null) {
                patched.remove(name);
            } else if (value instanceof Map<?, ?> inner) {
                patched.put(name, apply(patched.get(name) instanceof Map<?, ?> old ? old : Map.of(), inner));
            } else {
                patched.put(name, value);
            }
        });
        return patched;
    }

    @SuppressWarnings("NullAway") // null is how a merge patch removes
    private static void remove(Map<String, Object> patch, Object key) {
        patch.put(String.valueOf(key), null);
    }
}
