package dev.slipway.template.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as Go's encoding/json reads and writes it: keys sorted by their bytes, {@code <}, {@code >} and {@code &} escaped. */
public final class GoJson {

    /** The order of Go's strings: by UTF-8 bytes, which is not that of UTF-16 units. */
    public static final Comparator<String> BY_BYTES =
            (a, b) -> Arrays.compareUnsigned(GoText.bytes(a), GoText.bytes(b));

    private static final double MAX_EXACT = 0x1p63;

    private GoJson() {}

    /** Return the JSON text of a tree. NaN and infinities have none: {@link IllegalArgumentException}. */
    public static String encode(@Nullable Object value) {
        return encode(value, JsonStyle.COMPACT);
    }

    /** Return the JSON text of a tree in that style. */
    public static String encode(@Nullable Object value, JsonStyle style) {
        return new JsonWriter(style).write(value);
    }

    /** Return the tree of a JSON text, all numbers as {@code Double}. */
    public static @Nullable Object decode(String json) throws GoJsonException {
        return new JsonReader(json).read();
    }

    /**
     * Return a changeable copy as Kubernetes' decoder would read it back: whole numbers that fit as {@code Long}. NaN and
     * infinities are an {@link IllegalArgumentException}.
     */
    public static @Nullable Object throughJson(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> put(copy, String.valueOf(key), throughJson(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(throughJson(item)));
            return copy;
        }
        return value instanceof Number number ? number(number) : value;
    }

    /** Return a changeable copy as it comes out of a protobuf Struct: every number is a {@code Double}. */
    public static @Nullable Object throughStruct(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> put(copy, String.valueOf(key), throughStruct(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(throughStruct(item)));
            return copy;
        }
        return value instanceof Number number ? Double.valueOf(number.doubleValue()) : value;
    }

    /** Return an object as {@link #throughStruct} does. */
    public static Map<String, Object> struct(Map<?, ?> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((key, item) -> put(copy, String.valueOf(key), throughStruct(item)));
        return copy;
    }

    /** Return an object as {@link #throughJson} does. */
    public static Map<String, Object> object(Map<?, ?> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((key, item) -> put(copy, String.valueOf(key), throughJson(item)));
        return copy;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }

    private static Number number(Number number) {
        if (!(number instanceof Double)) {
            return number.longValue();
        }
        double value = JsonWriter.finite(number.doubleValue());
        return value == Math.rint(value) && Math.abs(value) < MAX_EXACT ? (Number) (long) value : (Number) value;
    }
}
