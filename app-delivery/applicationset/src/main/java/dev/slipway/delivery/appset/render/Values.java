package dev.slipway.delivery.appset.render;

import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.TextMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Trees as Go's JSON library reads them: every number is a float64, which shows in how templates print it. */
public final class Values {

    private Values() {}

    /** Return a copy with all numbers as Go has them after reading JSON. */
    public static @Nullable Object asJson(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return asJson(map);
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(asJson(item)));
            return copy;
        }
        return value instanceof Number number ? Double.valueOf(number.doubleValue()) : value;
    }

    /** Return a copy with all numbers as Go has them after reading JSON. */
    public static Map<String, Object> asJson(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> set(copy, String.valueOf(key), asJson(value)));
        return copy;
    }

    /** Put a value, which may be JSON's null. */
    @SuppressWarnings("NullAway") // JSON null is a value here
    public static void set(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }

    /** Return a deep copy that a template's functions may change. */
    public static Map<String, Object> thawed(Map<?, ?> map) {
        Map<String, Object> copy = map instanceof TextMap ? new TextMap(Map.of()) : new LinkedHashMap<>();
        map.forEach((key, value) -> set(copy, String.valueOf(key), thawedValue(value)));
        return copy;
    }

    private static @Nullable Object thawedValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return thawed(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(thawedValue(item)));
            return copy;
        }
        return value;
    }

    /** Return the leaves by their path, with dots between names and indexes; empty maps and lists have none. */
    public static Map<String, String> flat(Map<String, ?> tree) {
        Map<String, String> leaves = new TreeMap<>();
        flatten("", tree, leaves);
        return leaves;
    }

    private static void flatten(String prefix, @Nullable Object value, Map<String, String> leaves) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, item) -> flatten(prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key, item, leaves));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(prefix.isEmpty() ? String.valueOf(i) : prefix + "." + i, list.get(i), leaves);
            }
        } else {
            leaves.put(prefix, text(value));
        }
    }

    /** Return what Go prints for the value. */
    public static String text(@Nullable Object value) {
        return value instanceof String text ? text : GoFormat.sprintf("%v", value);
    }
}
