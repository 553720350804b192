package dev.slipway.cluster.topology.patch;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.format.GoJson;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON patch (RFC 6902): add, replace and remove. The parent of a path must exist; what cannot be done is an INVALID fault. */
public final class JsonPatch {

    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");

    private JsonPatch() {}

    /** Return a patched copy of the tree. */
    public static Map<String, Object> apply(Map<String, Object> tree, List<Map<String, Object>> operations) {
        Map<String, Object> patched = Trees.copy(tree);
        operations.forEach(operation -> apply(patched, operation));
        return patched;
    }

    private static void apply(Map<String, Object> tree, Map<String, Object> operation) {
        String op = Trees.text(operation, "op");
        String path = Trees.text(operation, "path");
        if (!path.startsWith("/")) {
            throw wrong(op, path, "a path starts with /");
        }
        String[] keys = path.substring(1).split("/", -1);
        @Nullable Object parent = tree;
        for (int i = 0; i < keys.length - 1; i++) {
            parent = child(parent, unescaped(keys[i]));
        }
        String last = unescaped(keys[keys.length - 1]);
        @Nullable Object value = GoJson.throughJson(operation.get("value"));
        if (parent instanceof Map<?, ?>) {
            inMap(mutable(parent), op, path, last, value);
        } else if (parent instanceof List<?>) {
            inList(items(parent), op, path, last, value);
        } else {
            throw wrong(op, path, "the parent does not exist");
        }
    }

    private static @Nullable Object child(@Nullable Object parent, String key) {
        if (parent instanceof List<?> list) {
            return INDEX.matcher(key).matches() && Integer.parseInt(key) < list.size()
                    ? list.get(Integer.parseInt(key))
                    : null;
        }
        return Trees.at(parent, key);
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void inMap(Map<String, Object> map, String op, String path, String key, @Nullable Object value) {
        if (!op.equals("add") && !map.containsKey(key)) {
            throw wrong(op, path, "there is nothing");
        }
        switch (op) {
            case "add", "replace" -> map.put(key, value);
            case "remove" -> map.remove(key);
            default -> throw wrong(op, path, "the operation is unknown");
        }
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void inList(List<Object> list, String op, String path, String key, @Nullable Object value) {
        if (op.equals("add") && key.equals("-")) {
            list.add(value);
            return;
        }
        int limit = op.equals("add") ? list.size() + 1 : list.size();
        if (!INDEX.matcher(key).matches() || Integer.parseInt(key) >= limit) {
            throw wrong(op, path, "the list has no such index");
        }
        int index = Integer.parseInt(key);
        switch (op) {
            case "add" -> list.add(index, value);
            case "replace" -> list.set(index, value);
            case "remove" -> list.remove(index);
            default -> throw wrong(op, path, "the operation is unknown");
        }
    }

    private static String unescaped(String key) {
        return key.replace("~1", "/").replace("~0", "~");
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    private static Map<String, Object> mutable(Object map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked") // items of JSON lists are values
    private static List<Object> items(Object list) {
        return (List<Object>) list;
    }

    private static FaultException wrong(String op, String path, String problem) {
        return new FaultException(Fault.INVALID, "cannot " + op + " " + path + ": " + problem);
    }
}
