package dev.slipway.delivery.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and compares JSON values in trees that may be changed. */
final class Trees {

    private Trees() {}

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    static @Nullable Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }

    @SuppressWarnings("unchecked") // items of JSON lists are values
    static @Nullable List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : null;
    }

    static @Nullable Object at(Map<String, Object> tree, String... path) {
        Object value = tree;
        for (String key : path) {
            Map<String, Object> map = map(value);
            if (map == null) {
                return null;
            }
            value = map.get(key);
        }
        return value;
    }

    static @Nullable Map<String, Object> mapAt(Map<String, Object> tree, String... path) {
        return map(at(tree, path));
    }

    static String textAt(Map<String, Object> tree, String... path) {
        return at(tree, path) instanceof String text ? text : "";
    }

    /** Return the map under the key, which is made where there is none. */
    static Map<String, Object> child(Map<String, Object> parent, String key) {
        Map<String, Object> child = map(parent.get(key));
        if (child == null) {
            child = new LinkedHashMap<>();
            parent.put(key, child);
        }
        return child;
    }

    /** Call for every item of the list that is an object. */
    static void each(@Nullable Object list, Consumer<Map<String, Object>> action) {
        List<Object> items = list(list);
        if (items != null) {
            for (Object item : items) {
                Map<String, Object> map = map(item);
                if (map != null) {
                    action.accept(map);
                }
            }
        }
    }

    static void remove(Map<String, Object> tree, String... path) {
        String[] parents = java.util.Arrays.copyOf(path, path.length - 1);
        Map<String, Object> parent = parents.length == 0 ? tree : mapAt(tree, parents);
        if (parent != null) {
            parent.remove(path[path.length - 1]);
        }
    }

    /** Compare as JSON does: all numbers are of one kind, and a null is not the same as nothing. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        Map<String, Object> leftMap = map(left);
        Map<String, Object> rightMap = map(right);
        if (leftMap != null && rightMap != null) {
            return leftMap.keySet().equals(rightMap.keySet())
                    && leftMap.entrySet().stream()
                            .allMatch(entry -> same(entry.getValue(), rightMap.get(entry.getKey())));
        }
        List<Object> leftList = list(left);
        List<Object> rightList = list(right);
        if (leftList != null && rightList != null) {
            return sameItems(leftList, rightList);
        }
        if (left instanceof Number one && right instanceof Number other && left.getClass() != right.getClass()) {
            return one.doubleValue() == other.doubleValue();
        }
        return Objects.equals(left, right);
    }

    private static boolean sameItems(List<Object> left, List<Object> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Return {@code live} without the fields that {@code known} does not name; more list items than known ones stay. */
    static Map<String, Object> only(Map<String, Object> known, Map<String, Object> live) {
        Map<String, Object> result = new LinkedHashMap<>();
        known.forEach((key, value) -> {
            if (live.containsKey(key)) {
                result.put(key, onlyValue(value, live.get(key)));
            }
        });
        return result;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Object onlyValue(@Nullable Object known, @Nullable Object live) {
        Map<String, Object> knownMap = map(known);
        Map<String, Object> liveMap = map(live);
        if (knownMap != null && liveMap != null) {
            return only(knownMap, liveMap);
        }
        List<Object> knownList = list(known);
        List<Object> liveList = list(live);
        return knownList != null && liveList != null ? onlyItems(knownList, liveList) : live;
    }

    static List<Object> onlyItems(List<Object> known, List<Object> live) {
        List<Object> result = new ArrayList<>(live.size());
        for (int i = 0; i < live.size(); i++) {
            result.add(i < known.size() ? onlyValue(known.get(i), live.get(i)) : live.get(i));
        }
        return result;
    }
}
