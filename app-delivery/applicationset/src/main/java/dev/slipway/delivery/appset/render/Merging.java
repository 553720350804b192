package dev.slipway.delivery.appset.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges trees, in the two ways in which sets do it, and by patches. */
public final class Merging {

    private static final String DIRECTIVE = "$patch";
    private static final String FINALIZERS = "finalizers";

    private Merging() {}

    /** Return the first tree with its empty places filled from the second. */
    public static Map<String, Object> filled(Map<?, ?> first, Map<?, ?> second) {
        Map<String, Object> merged = Values.thawed(first);
        second.forEach((key, value) -> {
            Object own = merged.get(String.valueOf(key));
            if (own instanceof Map<?, ?> ownMap && value instanceof Map<?, ?> map && !ownMap.isEmpty()) {
                merged.put(String.valueOf(key), filled(ownMap, map));
            } else if (isEmpty(own)) {
                Values.set(merged, String.valueOf(key), value);
            }
        });
        return merged;
    }

    /** Return the first tree with everything that the second says instead; maps are merged at any depth. */
    public static Map<String, Object> overridden(Map<?, ?> first, Map<?, ?> second) {
        Map<String, Object> merged = Values.thawed(first);
        second.forEach((key, value) -> {
            Object own = merged.get(String.valueOf(key));
            Object next =
                    own instanceof Map<?, ?> ownMap && value instanceof Map<?, ?> map ? overridden(ownMap, map) : value;
            Values.set(merged, String.valueOf(key), next);
        });
        return merged;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals(Boolean.FALSE)
                || value instanceof Number number && number.doubleValue() == 0
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof List<?> list && list.isEmpty();
    }

    /**
     * Return an Application with a strategic merge patch applied: maps are merged, null removes, lists are replaced but
     * for finalizers, which come before those that are there already.
     */
    public static Map<String, Object> patched(Map<?, ?> tree, Map<?, ?> patch) {
        Map<String, Object> merged = Values.thawed(tree);
        Object directive = patch.get(DIRECTIVE);
        if ("delete".equals(directive)) {
            return new LinkedHashMap<>();
        }
        if ("replace".equals(directive)) {
            merged.clear();
        }
        patch.forEach((key, value) -> patch(merged, String.valueOf(key), value));
        return merged;
    }

    private static void patch(Map<String, Object> merged, String key, @Nullable Object value) {
        if (key.startsWith("$")) {
            return;
        }
        Object own = merged.get(key);
        if (value == null) {
            merged.remove(key);
        } else if (value instanceof Map<?, ?> map) {
            merged.put(key, patched(own instanceof Map<?, ?> ownMap ? ownMap : Map.of(), map));
        } else if (key.equals(FINALIZERS) && value instanceof List<?> more && own instanceof List<?> all) {
            merged.put(key, joined(all, more));
        } else {
            merged.put(key, value);
        }
    }

    /** The order of both lists is kept, that of the patch rather. */
    private static List<Object> joined(List<?> own, List<?> patch) {
        List<Object> right = new ArrayList<>(new LinkedHashSet<>(patch));
        List<Object> left = new ArrayList<>(new LinkedHashSet<>(own));
        left.removeAll(right);
        List<Object> joined = new ArrayList<>();
        for (Object item : right) {
            while (!left.isEmpty() && own.indexOf(left.get(0)) < own.indexOf(item)) {
                joined.add(left.remove(0));
            }
            joined.add(item);
        }
        joined.addAll(left);
        return joined;
    }
}
