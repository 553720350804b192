package dev.slipway.kernel.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON value as Slipway computes with it: {@code Map<String, Object>}, {@code List<Object>}, {@code String},
 * {@code Boolean}, {@code Long}, {@code Double} and null, as Kubernetes' own unstructured values are. Whole numbers that
 * fit are always {@code Long}, so that equality means what it says.
 */
public final class Tree {

    private Tree() {}

    /** Return a deeply immutable copy with canonical numbers. */
    public static Map<String, Object> frozen(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>(map.size() * 2);
        map.forEach((key, value) -> copy.put(String.valueOf(key), canonical(value)));
        return Collections.unmodifiableMap(copy);
    }

    /** Return a deep copy that may be changed. */
    public static Map<String, Object> thawed(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>(map.size() * 2);
        map.forEach((key, value) -> copy.put(String.valueOf(key), thawedValue(value)));
        return copy;
    }

    /** Return the value with canonical numbers, frozen. */
    @SuppressWarnings("NullAway") // JSON null is a value here
    public static Object canonical(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return frozen(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(canonical(item)));
            return Collections.unmodifiableList(copy);
        }
        return value instanceof Number number ? canonicalNumber(number) : value;
    }

    /** Return the value as a deep copy that may be changed. */
    @SuppressWarnings("NullAway") // JSON null is a value here
    public static Object thawedValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return thawed(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(thawedValue(item)));
            return copy;
        }
        return value instanceof Number number ? canonicalNumber(number) : value;
    }

    private static Number canonicalNumber(Number number) {
        if (number instanceof Long || number instanceof Double) {
            return number;
        }
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Number) big.longValue() : (Number) big.doubleValue();
        }
        return number instanceof BigDecimal decimal ? decimal.doubleValue() : number.doubleValue();
    }
}
