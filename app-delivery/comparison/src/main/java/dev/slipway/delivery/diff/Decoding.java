package dev.slipway.delivery.diff;

import dev.slipway.delivery.diff.Shape.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree the way Go reads JSON into Kubernetes' types and writes it back: quantities become canonical, and what is
 * empty and optional goes. A tree that does not fit its type stays as it is.
 */
final class Decoding {

    /** Flags that are no pointers in Go: false is the same as nothing. Others may be false on purpose. */
    private static final Set<String> PLAIN_FLAGS = Set.of(
            "hostNetwork",
            "hostPID",
            "hostIPC",
            "paused",
            "readOnly",
            "stdin",
            "stdinOnce",
            "tty",
            "publishNotReadyAddresses",
            "unschedulable",
            "defaultBackend");

    private static final Set<String> PLAIN_NUMBERS = Set.of(
            "hostPort",
            "nodePort",
            "minReadySeconds",
            "periodSeconds",
            "initialDelaySeconds",
            "timeoutSeconds",
            "failureThreshold",
            "successThreshold",
            "generation");

    /** Texts that are pointers in Go, or are written even when they are empty. */
    private static final Set<String> KEPT_TEXTS = Set.of(
            "storageClassName",
            "volumeAttributesClassName",
            "runtimeClassName",
            "ingressClassName",
            "loadBalancerClass",
            "topologyKey",
            "serviceName",
            "sideEffects",
            "apiGroup",
            "key",
            "name",
            "kind",
            "type",
            "path",
            "mountPath");

    private static final Set<String> KEPT_COLLECTIONS = Set.of(
            "containers",
            "rules",
            "subsets",
            "verbs",
            "admissionReviewVersions",
            "items",
            "nodeSelectorTerms",
            "topologyKeys");

    private Decoding() {}

    /** Return whether the tree can be read as the type; unknown fields count only when they are asked for. */
    static boolean fits(Shape shape, @Nullable Object value, boolean strict) {
        if (value == null || shape.isOpen()) {
            return true;
        }
        return switch (shape.form()) {
            case TEXT -> value instanceof String;
            case WHOLE -> value instanceof Long;
            case NUMBER -> value instanceof Number;
            case FLAG -> value instanceof Boolean;
            case QUANTITY -> Quantities.canonical(String.valueOf(value)).isPresent();
            case WHOLE_OR_TEXT -> value instanceof Long || value instanceof String;
            case LIST -> fitsItems(shape.item(), Trees.list(value), strict);
            case OBJECT, MAP -> fitsFields(shape, Trees.map(value), strict);
            case ANY -> true;
        };
    }

    private static boolean fitsItems(Shape item, @Nullable List<Object> list, boolean strict) {
        return list != null && list.stream().allMatch(value -> fits(item, value, strict));
    }

    private static boolean fitsFields(Shape shape, @Nullable Map<String, Object> map, boolean strict) {
        if (map == null) {
            return false;
        }
        for (Map.Entry<String, Object> entry : map.entrySet()) {
            Shape field = shape.field(entry.getKey());
            if (field == null ? strict : !fits(field, entry.getValue(), strict)) {
                return false;
            }
        }
        return true;
    }

    /** Return the object as it is written back. */
    static Map<String, Object> rewritten(Shape shape, Map<String, Object> tree) {
        return fits(shape, tree, true) ? fields(shape, tree) : tree;
    }

    private static Map<String, Object> fields(Shape shape, Map<String, Object> tree) {
        Map<String, Object> result = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            Shape field = shape.field(key);
            if (shape.form() == Form.MAP) {
                result.put(key, value == null ? zero(shape.item()) : value(shape.item(), value));
                return;
            }
            Object written = field == null ? value : value(field, value);
            boolean dropped = isDropped(key, written) || field != null && isEmptyMap(field, written);
            if (shape.isOpen() || !dropped) {
                result.put(key, written);
            }
        });
        return result;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Object value(Shape shape, @Nullable Object value) {
        if (value == null || shape.isOpen()) {
            return value;
        }
        Map<String, Object> map = Trees.map(value);
        if (map != null) {
            return fields(shape, map);
        }
        List<Object> list = Trees.list(value);
        if (list != null) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(value(shape.item(), item)));
            return items;
        }
        return shape.form() == Form.QUANTITY
                ? Quantities.canonical(String.valueOf(value)).orElse(String.valueOf(value))
                : value;
    }

    private static boolean isDropped(String key, @Nullable Object value) {
        if (value == null) {
            return !KEPT_COLLECTIONS.contains(key);
        }
        if (value instanceof String text) {
            return text.isEmpty() && !KEPT_TEXTS.contains(key);
        }
        if (value instanceof Boolean flag) {
            return !flag && PLAIN_FLAGS.contains(key);
        }
        if (value instanceof Number number) {
            return number.longValue() == 0 && PLAIN_NUMBERS.contains(key);
        }
        return isEmptyList(key, value);
    }

    private static boolean isEmptyList(String key, Object value) {
        List<Object> list = Trees.list(value);
        return list != null && list.isEmpty() && !KEPT_COLLECTIONS.contains(key);
    }

    /** An empty object may be a Go struct, which is always written; an empty map is not. */
    private static boolean isEmptyMap(Shape field, @Nullable Object value) {
        Map<String, Object> map = Trees.map(value);
        return map != null && map.isEmpty() && field.form() == Form.MAP;
    }

    /** What Go makes of a null among the values of a map. */
    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Object zero(Shape item) {
        return switch (item.form()) {
            case TEXT -> "";
            case QUANTITY -> "0";
            default -> null;
        };
    }
}
