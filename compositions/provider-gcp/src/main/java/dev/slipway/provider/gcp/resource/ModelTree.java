package dev.slipway.provider.gcp.resource;

import com.google.api.client.json.GenericJson;
import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.client.util.FieldInfo;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the models of Google's clients into trees, and trees into models, by the names of the fields. */
final class ModelTree {

    private ModelTree() {}

    /** Return what a model holds; unset fields are absent. */
    static Map<String, Object> of(Map<String, ?> model) {
        Map<String, Object> tree = new LinkedHashMap<>();
        model.forEach((name, value) -> {
            if (value != null && !Data.isNull(value)) {
                tree.put(name, plain(value));
            }
        });
        return tree;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((name, item) -> entries.put(String.valueOf(name), item));
            return of(entries);
        }
        if (value instanceof Collection<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(plain(item)));
            return items;
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** Return a model with what the tree holds; {@code unknown} is told the paths that the model has no place for. */
    static <M extends GenericJson> M fill(Class<M> type, Map<?, ?> tree, Consumer<String> unknown) {
        return type.cast(model(type, tree, "", unknown));
    }

    private static Object model(Class<?> type, Map<?, ?> tree, String path, Consumer<String> unknown) {
        Object model = newInstance(type);
        ClassInfo info = ClassInfo.of(type);
        tree.forEach((name, value) -> {
            String here = path + name;
            FieldInfo field = info.getFieldInfo(String.valueOf(name));
            if (field == null) {
                unknown.accept(here);
                return;
            }
            Object typed = value == null ? null : read(field.getGenericType(), value, here, unknown);
            if (typed != null) {
                field.setValue(model, typed);
            }
        });
        return model;
    }

    private static @Nullable Object read(Type type, Object value, String path, Consumer<String> unknown) {
        try {
            return typed(type, value, path, unknown);
        } catch (NumberFormatException e) {
            throw new FaultException(
                    Fault.INVALID,
                    "The value '" + value + "' cannot be that of spec.forProvider." + path
                            + ": a number is needed there, or a time such as 2026-12-31T00:00:00Z.",
                    e);
        }
    }

    private static Object newInstance(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the models of Google's clients have public constructors", e);
        }
    }

    private static @Nullable Object typed(Type type, Object value, String path, Consumer<String> unknown) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            List<Object> items = new ArrayList<>();
            for (Object item : value instanceof List<?> list ? list : List.of(value)) {
                items.add(typed(generic.getActualTypeArguments()[0], item, path + "[]", unknown));
            }
            return items;
        }
        if (type instanceof ParameterizedType generic && value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((name, item) -> entries.put(
                    String.valueOf(name), typed(generic.getActualTypeArguments()[1], item, path + ".*", unknown)));
            return entries;
        }
        if (type instanceof Class<?> plain && GenericJson.class.isAssignableFrom(plain)) {
            if (value instanceof Map<?, ?> map) {
                return model(plain, map, path + ".", unknown);
            }
            unknown.accept(path);
            return null;
        }
        return scalar(type, value);
    }

    private static Object scalar(Type type, Object value) {
        String text = String.valueOf(value);
        if (type == Integer.class) {
            return value instanceof Number number ? (Object) number.intValue() : Integer.valueOf(text);
        }
        if (type == Long.class) {
            return value instanceof Number number ? (Object) number.longValue() : Long.valueOf(text);
        }
        if (type == Double.class) {
            return Double.valueOf(text);
        }
        if (type == Float.class) {
            return Float.valueOf(text);
        }
        if (type == BigInteger.class) {
            return new BigInteger(text);
        }
        if (type == DateTime.class) {
            return DateTime.parseRfc3339(text);
        }
        return type == Boolean.class ? (Object) Boolean.valueOf(text) : text;
    }
}
