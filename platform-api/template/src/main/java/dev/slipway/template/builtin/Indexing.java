package dev.slipway.template.builtin;

import dev.slipway.template.FunctionException;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoText;
import dev.slipway.template.format.TextMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code index}, {@code slice} and {@code len}; texts are bytes to them. */
final class Indexing {

    private static final int MAX_SLICE_INDEXES = 3;

    private Indexing() {}

    static @Nullable Object index(@Nullable Object item, List<@Nullable Object> indexes) {
        if (item == null) {
            throw new FunctionException("index of untyped nil");
        }
        Object found = item;
        for (Object index : indexes) {
            if (found == null) {
                throw new FunctionException("index of nil pointer");
            }
            found = element(found, index);
        }
        return found;
    }

    private static @Nullable Object element(Object item, @Nullable Object index) {
        if (item instanceof Map<?, ?> map) {
            Object found = map.get(key(index));
            return found == null && map instanceof TextMap ? "" : found;
        }
        if (item instanceof List<?> list) {
            return list.get(position(index, list.size() - 1));
        }
        if (item instanceof String || item instanceof byte[]) {
            byte[] bytes = bytes(item);
            return bytes[position(index, bytes.length - 1)] & 0xFF;
        }
        throw new FunctionException("can't index item of type " + GoFormat.typeName(item));
    }

    private static String key(@Nullable Object index) {
        if (index == null) {
            throw new FunctionException("value is nil; should be of type string");
        }
        if (!(index instanceof String key)) {
            throw new FunctionException("value has type " + GoFormat.typeName(index) + "; should be string");
        }
        return key;
    }

    private static int position(@Nullable Object index, int last) {
        if (index == null) {
            throw new FunctionException("cannot index slice/array with nil");
        }
        if (!(index instanceof Integer || index instanceof Long)) {
            throw new FunctionException("cannot index slice/array with type " + GoFormat.typeName(index));
        }
        long position = ((Number) index).longValue();
        if (position < 0 || position > last) {
            throw new FunctionException("index out of range: " + position);
        }
        return (int) position;
    }

    static Object slice(@Nullable Object item, List<@Nullable Object> indexes) {
        if (item == null) {
            throw new FunctionException("slice of untyped nil");
        }
        if (indexes.size() > MAX_SLICE_INDEXES) {
            throw new FunctionException("too many slice indexes: " + indexes.size());
        }
        if (item instanceof String && indexes.size() == MAX_SLICE_INDEXES) {
            throw new FunctionException("cannot 3-index slice a string");
        }
        if (!(item instanceof String || item instanceof byte[] || item instanceof List)) {
            throw new FunctionException("can't slice item of type " + GoFormat.typeName(item));
        }
        int length = length(item);
        int from = indexes.isEmpty() ? 0 : position(indexes.get(0), length);
        int to = indexes.size() < 2 ? length : position(indexes.get(1), length);
        ordered(from, to);
        if (indexes.size() == MAX_SLICE_INDEXES) {
            ordered(to, position(indexes.get(2), length));
        }
        return part(item, from, to);
    }

    private static void ordered(int first, int second) {
        if (first > second) {
            throw new FunctionException("invalid slice index: " + first + " > " + second);
        }
    }

    private static Object part(Object item, int from, int to) {
        if (item instanceof List<?> list) {
            return list.subList(from, to);
        }
        byte[] part = Arrays.copyOfRange(bytes(item), from, to);
        return item instanceof String ? (Object) GoText.of(part) : part;
    }

    static int length(@Nullable Object item) {
        if (item == null) {
            throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
        }
        if (item instanceof Map<?, ?> map) {
            return map.size();
        }
        if (item instanceof List<?> list) {
            return list.size();
        }
        if (item instanceof String || item instanceof byte[]) {
            return bytes(item).length;
        }
        throw new FunctionException("len of type " + GoFormat.typeName(item));
    }

    private static byte[] bytes(Object item) {
        return item instanceof byte[] bytes ? bytes : GoText.bytes((String) item);
    }
}
