package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.gofmt.GoFormat;
import dev.slipway.compositions.gofmt.GoQuote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an object of the input strictly: a field of the wrong type, or one that nobody read, is an error with its place. */
final class Fields {

    private final Map<?, ?> object;
    private final String pointer;
    private final Set<Object> read = new HashSet<>();

    private Fields(Map<?, ?> object, String pointer) {
        this.object = object;
        this.pointer = pointer;
    }

    /** Return what the reader makes of the object; unknown fields are refused. */
    static <T> T read(Map<?, ?> object, String pointer, Function<Fields, T> reader) {
        Fields fields = new Fields(object, pointer);
        T value = reader.apply(fields);
        for (Object key : object.keySet()) {
            if (!fields.read.contains(key)) {
                throw new PatchException(
                        "json: unknown object member name " + GoQuote.quote(String.valueOf(key)) + fields.within());
            }
        }
        return value;
    }

    @Nullable
    Object any(String key) {
        read.add(key);
        return object.get(key);
    }

    @Nullable
    String text(String key) {
        Object value = any(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw mismatch(key, value, "string");
    }

    String textOrEmpty(String key) {
        String value = text(key);
        return value == null ? "" : value;
    }

    @Nullable
    Long whole(String key) {
        Object value = any(key);
        if (value == null || value instanceof Long) {
            return (Long) value;
        }
        if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
            return number.longValue();
        }
        throw mismatch(key, value, "int64");
    }

    @Nullable
    Map<String, Object> map(String key) {
        Object value = any(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            return asMap(map);
        }
        throw mismatch(key, value, "map");
    }

    <T> @Nullable T object(String key, Function<Fields, T> reader) {
        Map<String, Object> value = map(key);
        return value == null ? null : read(value, pointer + "/" + key, reader);
    }

    <T> List<T> list(String key, Function<Fields, T> reader) {
        Object value = any(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            throw mismatch(key, value, "slice");
        }
        List<T> list = new ArrayList<>();
        for (Object item : items) {
            String place = pointer + "/" + key + "/" + list.size();
            if (item != null && !(item instanceof Map)) {
                throw mismatch(key + "/" + list.size(), item, "struct");
            }
            list.add(read(item instanceof Map<?, ?> map ? map : Map.of(), place, reader));
        }
        return list;
    }

    @SuppressWarnings("unchecked") // keys of a JSON object are strings
    private static Map<String, Object> asMap(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private PatchException mismatch(String key, Object value, String type) {
        return new PatchException("json: cannot unmarshal JSON " + jsonType(value) + " into Go " + type + " within "
                + GoQuote.quote(pointer + "/" + key));
    }

    private static String jsonType(Object value) {
        return switch (GoFormat.typeName(value)) {
            case "string" -> "string";
            case "bool" -> "boolean";
            case "map[string]interface {}" -> "object";
            case "[]interface {}" -> "array";
            default -> "number " + GoFormat.value(value);
        };
    }

    private String within() {
        return pointer.isEmpty() ? "" : " within " + GoQuote.quote(pointer);
    }
}
