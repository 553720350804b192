package dev.slipway.compositions.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions see objects as protobuf Structs, in which every number is a double. What comes back becomes whole again
 * where it is, as Go's JSON round trip does.
 */
final class WireNumbers {

    private static final double EXACT = 9_007_199_254_740_992d;

    private WireNumbers() {}

    @SuppressWarnings("unchecked") // a map stays a map
    static Map<String, Object> toWire(Map<String, Object> tree) {
        return (Map<String, Object>) converted(tree, true);
    }

    @SuppressWarnings("unchecked") // a map stays a map
    static Map<String, Object> fromWire(Map<String, Object> tree) {
        return (Map<String, Object>) converted(tree, false);
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Object converted(@Nullable Object value, boolean toWire) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), converted(item, toWire)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> converted(item, toWire))
                    .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        }
        if (value instanceof Number number) {
            return toWire ? (Object) number.doubleValue() : whole(number);
        }
        return value;
    }

    private static Number whole(Number number) {
        double value = number.doubleValue();
        boolean exact = value == Math.rint(value) && Math.abs(value) <= EXACT;
        return exact ? (Number) (long) value : (Number) value;
    }
}
