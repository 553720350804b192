package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.Parameter;
import dev.slipway.template.builtin.Truth;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.TextMap;
import dev.slipway.template.format.TypedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dicts. {@code set}, {@code unset} and the merges change the dict that they are given, as they say. */
final class DictFunctions {

    private static final @Nullable Object NIL = Parameter.MAP.nil();

    static final Functions FUNCTIONS = Functions.NONE
            .withShallow("dict", "any...", a -> dict(a.from(0)))
            .withShallow("get", "map string", a -> a.map(0).getOrDefault(a.text(1), ""))
            .withShallow("set", "map string any", a -> {
                put(given(a), a.text(1), a.any(2));
                return a.map(0);
            })
            .withShallow("unset", "map string", a -> {
                if (a.any(0) != NIL) {
                    a.map(0).remove(a.text(1));
                }
                return a.map(0);
            })
            .withShallow("hasKey", "map string", a -> a.map(0).containsKey(a.text(1)))
            .withShallow("pluck", "string map...", DictFunctions::pluck)
            .withShallow("keys", "map...", DictFunctions::keys)
            .withShallow("values", "map", a -> new ArrayList<>(a.map(0).values()))
            .withShallow("pick", "map string...", a -> chosen(a, true))
            .withShallow("omit", "map string...", a -> chosen(a, false))
            .withShallow("dig", "any...", DictFunctions::dig)
            .with("merge", "map map...", a -> merged(a, false))
            .with("mustMerge", "map map...", a -> merged(a, false))
            .with("mergeOverwrite", "map map...", a -> merged(a, true))
            .with("mustMergeOverwrite", "map map...", a -> merged(a, true))
            .with("deepCopy", "any", a -> whole(a.any(0)))
            .with("mustDeepCopy", "any", a -> whole(a.any(0)));

    private DictFunctions() {}

    /** Return the dict to be changed, which nil is not. */
    private static Map<String, Object> given(Arguments arguments) {
        if (arguments.any(0) == NIL) {
            throw new FunctionException("assignment to entry in nil map");
        }
        return arguments.map(0);
    }

    @SuppressWarnings("NullAway") // nil is a value here
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }

    private static Map<String, Object> dict(List<@Nullable Object> values) {
        Map<String, Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i += 2) {
            put(dict, Casts.text(values.get(i)), i + 1 < values.size() ? values.get(i + 1) : "");
        }
        return dict;
    }

    private static List<@Nullable Object> pluck(Arguments arguments) {
        List<@Nullable Object> found = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.map(i).containsKey(arguments.text(0))) {
                found.add(arguments.map(i).get(arguments.text(0)));
            }
        }
        return found;
    }

    private static List<@Nullable Object> keys(Arguments arguments) {
        List<@Nullable Object> keys = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            keys.addAll(arguments.map(i).keySet());
        }
        arguments.rendering().reserve(keys.size());
        return TypedList.texts(keys);
    }

    private static Map<String, Object> chosen(Arguments arguments, boolean named) {
        Set<String> names = arguments.from(1).stream().map(String::valueOf).collect(Collectors.toSet());
        Map<String, Object> chosen = new LinkedHashMap<>(arguments.map(0));
        chosen.keySet().removeIf(key -> names.contains(key) != named);
        arguments.rendering().reserve(chosen.size());
        return chosen;
    }

    /** The last argument is the dict, the one before the default, those before the names that lead into it. */
    private static @Nullable Object dig(Arguments arguments) {
        int names = arguments.size() - 2;
        if (names < 1) {
            throw new FunctionException("dig needs at least three arguments");
        }
        Object found = arguments.any(arguments.size() - 1);
        if (found instanceof Map && !(found instanceof TextMap)) {
            checkNames(arguments.from(0).subList(0, names));
        }
        for (int i = 0; i < names; i++) {
            if (!(found instanceof Map<?, ?> map) || found instanceof TextMap) {
                throw conversion(found, "map[string]interface {}");
            }
            if (!map.containsKey(arguments.text(i))) {
                return arguments.any(arguments.size() - 2);
            }
            found = map.get(arguments.text(i));
        }
        return found;
    }

    private static void checkNames(List<@Nullable Object> names) {
        for (Object name : names) {
            if (!(name instanceof String)) {
                throw conversion(name, "string");
            }
        }
    }

    private static FunctionException conversion(@Nullable Object value, String wanted) {
        return new FunctionException("interface conversion: interface {} is "
                + (value == null ? "nil" : GoFormat.typeName(value)) + ", not " + wanted);
    }

    private static Map<String, Object> merged(Arguments arguments, boolean overwrites) {
        Map<String, Object> target = arguments.any(0) == NIL ? new LinkedHashMap<>() : arguments.map(0);
        for (int i = 1; i < arguments.size(); i++) {
            merge(target, arguments.map(i), overwrites);
        }
        return target;
    }

    /** Maps are merged into maps. Without overwriting, only what is empty is replaced, and never by nil. */
    private static void merge(Map<String, Object> target, Map<String, Object> source, boolean overwrites) {
        for (Map.Entry<String, Object> entry : new ArrayList<>(source.entrySet())) {
            Object theirs = entry.getValue();
            Object ours = target.get(entry.getKey());
            if (ours instanceof Map<?, ?> inner && theirs instanceof Map<?, ?> other) {
                merge(asMap(inner), asMap(other), overwrites);
            } else if (overwrites || (theirs != null && isReplaced(target, entry.getKey(), theirs))) {
                put(target, entry.getKey(), theirs);
            }
        }
    }

    private static boolean isReplaced(Map<String, Object> target, String key, Object theirs) {
        return !target.containsKey(key) || (!Truth.of(target.get(key)) && Truth.of(theirs));
    }

    @SuppressWarnings("unchecked") // keys of a tree are strings
    private static Map<String, Object> asMap(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static @Nullable Object whole(@Nullable Object value) {
        if (value == null || value == NIL) {
            throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
        }
        return copy(value);
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof TextMap || value instanceof TypedList) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> put(copy, String.valueOf(key), copy(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return value;
    }
}
