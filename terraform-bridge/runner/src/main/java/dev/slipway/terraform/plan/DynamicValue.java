package dev.slipway.terraform.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attributes without a fixed type. A state keeps each as {@code {"value": …, "type": …}}, but its paths to sensitive
 * places go through as if that wrapper were not there; so it has to go before the marks are looked up.
 */
final class DynamicValue {

    private static final Set<String> COMPOUND = Set.of("object", "map", "list", "set", "tuple");

    private DynamicValue() {}

    /** Return the value with every wrapper in it replaced by what it holds, unless the marks name the wrapper's fields. */
    static @Nullable Object unwrapped(@Nullable Object value, @Nullable Object marks) {
        if (value instanceof Map<?, ?> map) {
            if (wraps(map) && Marks.under(marks, "value") == null && Marks.under(marks, "type") == null) {
                return unwrapped(map.get("value"), marks);
            }
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, child) -> copy.put(String.valueOf(key), unwrapped(child, Marks.under(marks, key))));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                copy.add(unwrapped(list.get(i), Marks.under(marks, i)));
            }
            return copy;
        }
        return value;
    }

    /** Only compound types are told for sure: an object of a provider may well have a value and a type named "string". */
    private static boolean wraps(Map<?, ?> map) {
        return map.size() == 2
                && map.containsKey("value")
                && map.get("type") instanceof List<?> type
                && type.size() == 2
                && type.get(0) instanceof String name
                && COMPOUND.contains(name);
    }
}
