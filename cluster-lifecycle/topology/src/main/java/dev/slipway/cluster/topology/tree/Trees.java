package dev.slipway.cluster.topology.tree;

import dev.slipway.kernel.object.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of a JSON tree by path. What is absent or of another type reads as empty; only {@code put} changes what it is given. */
public final class Trees {

    private Trees() {}

    /** Return the value at the path of keys, null when there is none. */
    public static @Nullable Object at(@Nullable Object tree, String... path) {
        @Nullable Object value = tree;
        for (String key : path) {
            if (!(value instanceof Map<?, ?> map)) {
                return null;
            }
            value = map.get(key);
        }
        return value;
    }

    /** Return the object at the path, empty when there is none. */
    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    public static Map<String, Object> map(@Nullable Object tree, String... path) {
        return at(tree, path) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** Return the list at the path, empty when there is none. */
    @SuppressWarnings("unchecked") // items of JSON lists are values
    public static List<Object> list(@Nullable Object tree, String... path) {
        return at(tree, path) instanceof List<?> list ? (List<Object>) list : List.of();
    }

    /** Return the objects of the list at the path; other items are left out. */
    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    public static List<Map<String, Object>> maps(@Nullable Object tree, String... path) {
        return list(tree, path).stream()
                .filter(Map.class::isInstance)
                .map(item -> (Map<String, Object>) item)
                .toList();
    }

    /** Return the text at the path, empty when there is none. */
    public static String text(@Nullable Object tree, String... path) {
        return at(tree, path) instanceof String text ? text : "";
    }

    /** Return the whole number at the path. */
    public static Optional<Long> number(@Nullable Object tree, String... path) {
        return at(tree, path) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    public static boolean isTrue(@Nullable Object tree, String... path) {
        return Boolean.TRUE.equals(at(tree, path));
    }

    /** Return a deep copy that may be changed. */
    public static Map<String, Object> copy(Map<?, ?> tree) {
        return Tree.thawed(tree);
    }

    /** Set a value in a tree that may be changed; objects on the way are made. Null sets nothing. */
    public static void put(Map<String, Object> tree, @Nullable Object value, String... path) {
        if (value == null) {
            return;
        }
        Map<String, Object> parent = tree;
        for (int i = 0; i < path.length - 1; i++) {
            parent = child(parent, path[i]);
        }
        parent.put(path[path.length - 1], Tree.thawedValue(value));
    }

    /** As {@code put}, but an empty text, list or object sets nothing either. */
    public static void putPresent(Map<String, Object> tree, @Nullable Object value, String... path) {
        boolean empty = "".equals(value)
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
        if (!empty) {
            put(tree, value, path);
        }
    }

    /** Take away what is at the path of a tree that may be changed, and return it; null when there was nothing. */
    public static @Nullable Object remove(Map<String, Object> tree, String... path) {
        @Nullable Object parent = tree;
        for (int i = 0; i < path.length - 1; i++) {
            parent = at(parent, path[i]);
        }
        return parent instanceof Map<?, ?> map ? map.remove(path[path.length - 1]) : null;
    }

    /** Take away the objects on the path that have become empty, innermost first. */
    public static void prune(Map<String, Object> tree, String... path) {
        for (int length = path.length; length > 0; length--) {
            String[] head = java.util.Arrays.copyOf(path, length);
            if (!(at(tree, head) instanceof Map<?, ?> map) || !map.isEmpty()) {
                return;
            }
            remove(tree, head);
        }
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        if (parent.get(key) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        Map<String, Object> made = new LinkedHashMap<>();
        parent.put(key, made);
        return made;
    }
}
