package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.TemplateFunction;
import dev.slipway.template.builtin.Truth;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.TypedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists. None changes the list that it is given. */
final class ListFunctions {

    private static final int CELL = 8;

    static final Functions FUNCTIONS = Functions.NONE
            .withShallow("list", "any...", a -> new ArrayList<>(a.from(0)))
            .withShallow("tuple", "any...", a -> new ArrayList<>(a.from(0)))
            .plus(both("first", "any", false, a -> element(list(a, 0, "find first on"), 0)))
            .plus(both("last", "any", false, a -> element(list(a, 0, "find last on"), -1)))
            .plus(both("rest", "any", false, a -> part(list(a, 0, "find rest on"), 1, 0)))
            .plus(both("initial", "any", false, a -> part(list(a, 0, "find initial on"), 0, 1)))
            .plus(both("append", "any any", false, ListFunctions::append))
            .plus(both("push", "any any", false, ListFunctions::append))
            .plus(both("prepend", "any any", false, ListFunctions::prepend))
            .plus(both("reverse", "any", false, ListFunctions::reverse))
            .plus(both("compact", "any", false, ListFunctions::compact))
            .plus(both("uniq", "any", true, ListFunctions::uniq))
            .plus(both("without", "any any...", true, ListFunctions::without))
            .plus(both("has", "any any", true, ListFunctions::has))
            .plus(both("slice", "any any...", false, ListFunctions::slice))
            .plus(both("chunk", "int any", false, ListFunctions::chunk))
            .withShallow("concat", "any...", ListFunctions::concat);

    private ListFunctions() {}

    /** Return the function under its name and under that with {@code must}; they differ in nothing that shows here. */
    private static Functions both(String name, String signature, boolean deep, TemplateFunction function) {
        String must = "must" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return deep
                ? Functions.NONE.with(name, signature, function).with(must, signature, function)
                : Functions.NONE.withShallow(name, signature, function).withShallow(must, signature, function);
    }

    private static List<@Nullable Object> list(Arguments arguments, int index, String verb) {
        Object value = arguments.any(index);
        if (value instanceof List) {
            List<@Nullable Object> list = arguments.list(index);
            arguments.rendering().reserve((long) list.size() * CELL);
            return list;
        }
        throw new FunctionException("Cannot " + verb + " type " + kind(value));
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            throw new FunctionException("runtime error: invalid memory address or nil pointer dereference");
        }
        return GoFormat.kindName(value);
    }

    private static @Nullable Object element(List<@Nullable Object> list, int index) {
        return list.isEmpty() ? null : list.get(index < 0 ? list.size() + index : index);
    }

    private static List<@Nullable Object> part(List<@Nullable Object> list, int fromStart, int fromEnd) {
        return list.isEmpty() ? new ArrayList<>() : new ArrayList<>(list.subList(fromStart, list.size() - fromEnd));
    }

    private static List<@Nullable Object> append(Arguments arguments) {
        List<@Nullable Object> longer = new ArrayList<>(list(arguments, 0, "push on"));
        longer.add(arguments.any(1));
        return longer;
    }

    private static List<@Nullable Object> prepend(Arguments arguments) {
        List<@Nullable Object> longer = new ArrayList<>();
        longer.add(arguments.any(1));
        longer.addAll(list(arguments, 0, "prepend on"));
        return longer;
    }

    private static List<@Nullable Object> reverse(Arguments arguments) {
        List<@Nullable Object> reversed = new ArrayList<>(list(arguments, 0, "find reverse on"));
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<@Nullable Object> compact(Arguments arguments) {
        List<@Nullable Object> full = new ArrayList<>(list(arguments, 0, "compact on"));
        full.removeIf(item -> !Truth.of(item));
        return full;
    }

    private static List<@Nullable Object> uniq(Arguments arguments) {
        List<@Nullable Object> unique = new ArrayList<>();
        List<@Nullable Object> list = list(arguments, 0, "find uniq on");
        checkPairs(arguments, list.size(), list.size());
        for (Object item : list) {
            if (!Sameness.holds(unique, item)) {
                unique.add(item);
            }
        }
        return unique;
    }

    private static List<@Nullable Object> without(Arguments arguments) {
        List<@Nullable Object> kept = new ArrayList<>(list(arguments, 0, "find without on"));
        List<@Nullable Object> omitted = arguments.from(1);
        checkPairs(arguments, kept.size(), omitted.size());
        kept.removeIf(item -> Sameness.holds(omitted, item));
        return kept;
    }

    /** Comparing all with all is what makes long lists expensive. */
    private static void checkPairs(Arguments arguments, long a, long b) {
        arguments.rendering().reserve(a * b / CELL);
    }

    private static boolean has(Arguments arguments) {
        return arguments.any(1) != null && Sameness.holds(list(arguments, 1, "find has on"), arguments.any(0));
    }

    private static @Nullable Object slice(Arguments arguments) {
        if (!(arguments.any(0) instanceof List)) {
            throw new FunctionException("list should be type of slice or array but " + kind(arguments.any(0)));
        }
        List<@Nullable Object> list = arguments.list(0);
        if (list.isEmpty()) {
            return null;
        }
        long start = arguments.size() > 1 ? Casts.whole(arguments.any(1)) : 0;
        long end = arguments.size() > 2 ? Casts.whole(arguments.any(2)) : list.size();
        if (start < 0 || end > list.size() || start > end) {
            throw new FunctionException("reflect.Value.Slice: slice index out of bounds");
        }
        List<@Nullable Object> part = list.subList((int) start, (int) end);
        return arguments.any(0) instanceof TypedList typed ? typed.of(part) : new ArrayList<>(part);
    }

    private static List<@Nullable Object> chunk(Arguments arguments) {
        int size = arguments.integer(0);
        List<@Nullable Object> list = list(arguments, 1, "chunk");
        if (size < 0 && Math.floor((list.size() - 1.0) / size) == -1) {
            return TypedList.lists(List.of());
        }
        if (size <= 0) {
            throw new FunctionException("cannot make chunks of size " + size);
        }
        List<@Nullable Object> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += size) {
            chunks.add(new ArrayList<>(list.subList(i, Math.min(list.size(), i + size))));
        }
        return TypedList.lists(chunks);
    }

    private static List<@Nullable Object> concat(Arguments arguments) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : arguments.from(0)) {
            if (!(value instanceof List<?> list)) {
                throw new FunctionException("Cannot concat type " + kind(value) + " as list");
            }
            arguments.rendering().reserve((long) (all.size() + list.size()) * CELL);
            all.addAll(list);
        }
        return all;
    }
}
