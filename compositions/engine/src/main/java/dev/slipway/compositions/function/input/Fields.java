package dev.slipway.compositions.function.input;

import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoQuote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object of the input strictly: a field of the wrong type, or one that nobody read, is an
 * {@link InputException} with its place as a JSON pointer.
 */
public final class Fields {

    private final Map<?, ?> object;
    private final String pointer;
    private final Set<Object> read = new HashSet<>();

    private Fields(Map<?, ?> object, String pointer) {
        this.object = object;
        this.pointer = pointer;
    }

    /** Return what the reader makes of the object; unknown fields are refused. */
    public static <T> T read(Map<?, ?> object, String pointer, Function<Fields, T> reader) {
        Fields fields = new Fields(object, pointer);
        T value = reader.apply(fields);
        for (Object key : object.keySet()) {
            if (!fields.read.contains(key)) {
                throw new InputException(
                        "json: unknown object member name " + GoQuote.quote(String.valueOf(key)) + fields.within());
            }
        }
        return value;
    }

    public @Nullable Object any(String key) {
        read.add(key);
        return object.get(key);
    }

    public @Nullable String text(String key) {
        Object value = any(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw mismatch(key, value, "string");
    }

    public String textOrEmpty(String key) {
        String value = text(key);
        return value == null ? "" : value;
    }

    /** Return a truth value, false when it is absent. */
    public boolean isTrue(String key) {
        Object value = any(key);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw mismatch(key, value, "bool");
    }

    public @Nullable Long whole(String key) {
        return whole(key, "int64", Long.MIN_VALUE);
    }

    /** Return a whole number that is not negative. */
    public @Nullable Long count(String key) {
        return whole(key, "uint64", 0);
    }

    private @Nullable Long whole(String key, String type, long least) {
        Object value = any(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Number number
                && number.doubleValue() == Math.rint(number.doubleValue())
                && number.longValue() >= least) {
            return number.longValue();
        }
        throw mismatch(key, value, type);
    }

    public @Nullable Map<String, Object> map(String key) {
        Object value = any(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            return asMap(map);
        }
        throw mismatch(key, value, "map");
    }

    /** Return a map of texts, null when it is absent. */
    public @Nullable Map<String, String> texts(String key) {
        Map<String, Object> map = map(key);
        if (map == null) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((name, value) -> texts.put(name, asText(key + "/" + name, value)));
        return texts;
    }

    /** Return a list of maps of texts, empty when it is absent. */
    public List<Map<String, String>> listOfTexts(String key) {
        List<Map<String, String>> list = new ArrayList<>();
        for (Object item : items(key)) {
            String place = key + "/" + list.size();
            if (!(item instanceof Map<?, ?> map)) {
                throw mismatch(place, item == null ? "null" : item, "map");
            }
            Map<String, String> texts = new LinkedHashMap<>();
            map.forEach((name, value) -> texts.put(String.valueOf(name), asText(place + "/" + name, value)));
            list.add(texts);
        }
        return list;
    }

    /** Refuse a field that means something, but not here. */
    public void refuse(String key, String why) {
        if (any(key) != null) {
            throw new InputException(key + within() + " cannot be used: " + why);
        }
    }

    /** Return a list of texts, empty when it is absent. */
    public List<String> textList(String key) {
        List<String> texts = new ArrayList<>();
        for (Object item : items(key)) {
            texts.add(asText(key + "/" + texts.size(), item));
        }
        return texts;
    }

    private String asText(String key, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw mismatch(key, value, "string");
    }

    public <T> @Nullable T object(String key, Function<Fields, T> reader) {
        Map<String, Object> value = map(key);
        return value == null ? null : read(value, pointer + "/" + key, reader);
    }

    public <T> List<T> list(String key, Function<Fields, T> reader) {
        List<T> list = new ArrayList<>();
        for (Object item : items(key)) {
            String place = pointer + "/" + key + "/" + list.size();
            if (item != null && !(item instanceof Map)) {
                throw mismatch(key + "/" + list.size(), item, "struct");
            }
            list.add(read(item instanceof Map<?, ?> map ? map : Map.of(), place, reader));
        }
        return list;
    }

    private List<?> items(String key) {
        Object value = any(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return items;
        }
        throw mismatch(key, value, "slice");
    }

    @SuppressWarnings("unchecked") // keys of a JSON object are strings
    private static Map<String, Object> asMap(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private InputException mismatch(String key, Object value, String type) {
        return new InputException("json: cannot unmarshal JSON " + jsonType(value) + " into Go " + type + " within "
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
