package dev.slipway.compositions.function.required;

import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.Paved;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoQuote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts objects by a field that holds texts or numbers, the same type in all of them; absent ones count as the empty text
 * or 0. Objects with equal fields keep their order.
 */
final class FieldOrder {

    private record Keyed(
            FunctionResource resource, @Nullable Object key) {}

    private FieldOrder() {}

    static List<FunctionResource> sorted(List<FunctionResource> resources, String path) {
        List<Keyed> keyed = new ArrayList<>();
        Object example = null;
        for (FunctionResource resource : resources) {
            Object key = key(resource, path);
            if (key != null && example != null && key.getClass() != example.getClass()) {
                throw new InputException(
                        "cannot sort values of different types " + typeName(example) + " and " + typeName(key));
            }
            example = example == null ? key : example;
            keyed.add(new Keyed(resource, key));
        }
        if (example == null) {
            return resources;
        }
        keyed.sort(order(example));
        return keyed.stream().map(Keyed::resource).toList();
    }

    private static Comparator<Keyed> order(Object example) {
        if (example instanceof String) {
            return Comparator.comparing(one -> one.key() instanceof String text ? text : "");
        }
        if (example instanceof Number) {
            return Comparator.comparingDouble(one -> one.key() instanceof Number number ? number.doubleValue() : 0);
        }
        // A single object is never compared, so its field may be anything.
        return (left, right) -> {
            throw new InputException("unsupported type " + GoQuote.quote(goKind(example)) + " for sorting");
        };
    }

    private static @Nullable Object key(FunctionResource resource, String path) {
        try {
            Object key = Paved.over(resource.resourceOrEmpty()).get(path);
            return key instanceof Number number ? (Object) number.doubleValue() : key;
        } catch (FieldPathException problem) {
            if (problem.isNotFound()) {
                return null;
            }
            throw new InputException(problem.getMessage());
        }
    }

    private static String typeName(Object value) {
        return GoQuote.quote(GoFormat.typeName(value));
    }

    private static String goKind(Object value) {
        return GoFormat.typeName(value).startsWith("map")
                ? "map"
                : GoFormat.typeName(value).startsWith("[]") ? "slice" : GoFormat.typeName(value);
    }
}
