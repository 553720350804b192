package dev.slipway.compositions.gofmt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON as Go's encoding/json writes it: compact, keys sorted by their bytes, {@code <}, {@code >} and {@code &} escaped. */
public final class GoJson {

    /** The order of Go's strings: by UTF-8 bytes, which is not that of UTF-16 units. */
    public static final Comparator<String> BY_BYTES =
            (a, b) -> Arrays.compareUnsigned(GoText.bytes(a), GoText.bytes(b));

    private static final double MAX_EXACT = 0x1p63;

    private GoJson() {}

    /** Return the JSON text of a tree. NaN and infinities have none: {@link IllegalArgumentException}. */
    public static String encode(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        write(json, value);
        return json.toString();
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
        double value = finite(number.doubleValue());
        return value == Math.rint(value) && Math.abs(value) < MAX_EXACT ? (Number) (long) value : (Number) value;
    }

    private static void write(StringBuilder json, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            writeMap(json, map);
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object item : list) {
                json.append(separator);
                write(json, item);
                separator = ",";
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Double number) {
            json.append(floating(number));
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            writeString(json, String.valueOf(value));
        }
    }

    private static void writeMap(StringBuilder json, Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>(BY_BYTES);
        map.forEach((key, value) -> put(sorted, String.valueOf(key), value));
        json.append('{');
        String separator = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.append(separator);
            writeString(json, entry.getKey());
            json.append(':');
            write(json, entry.getValue());
            separator = ",";
        }
        json.append('}');
    }

    /** Write as few digits as possible, with an exponent only for the very small and the very large. */
    private static String floating(double value) {
        double magnitude = Math.abs(finite(value));
        if (magnitude == 0 || (magnitude >= 1e-6 && magnitude < 1e21)) {
            return GoFloat.format(value, 'f', -1);
        }
        return GoFloat.format(value, 'e', -1).replaceFirst("e-0(\\d)$", "e-$1");
    }

    private static double finite(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("json: unsupported value: " + GoFloat.format(value, 'g', -1));
        }
        return value;
    }

    private static void writeString(StringBuilder json, String text) {
        json.append('"');
        text.codePoints().forEach(rune -> {
            switch (rune) {
                case '"', '\\' -> json.append('\\').appendCodePoint(rune);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> writeRune(json, rune);
            }
        });
        json.append('"');
    }

    private static void writeRune(StringBuilder json, int rune) {
        boolean escaped = rune < ' ' || rune == '<' || rune == '>' || rune == '&' || rune == 0x2028 || rune == 0x2029;
        if (escaped) {
            json.append(String.format(Locale.ROOT, "\\u%04x", rune));
        } else if (rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE) {
            json.append("\\ufffd");
        } else {
            json.appendCodePoint(rune);
        }
    }
}
