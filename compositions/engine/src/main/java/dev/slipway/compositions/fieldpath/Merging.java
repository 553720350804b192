package dev.slipway.compositions.fieldpath;

import dev.slipway.template.format.GoFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges two values. An empty destination (null, false, 0, "", [] or {}) never counts as something to keep. Appending to a
 * bare array skips what it holds already; arrays inside merged objects are appended without that check.
 */
final class Merging {

    private Merging() {}

    static @Nullable Object merge(@Nullable Object destination, @Nullable Object source, MergePolicy policy) {
        if (destination == null || source == null) {
            return source;
        }
        Object added = source;
        if (policy.appends() && destination instanceof List<?> old && source instanceof List<?> more) {
            List<Object> fresh = new ArrayList<>(Slot.items(more));
            fresh.removeIf(old::contains);
            added = fresh;
        }
        return mergeValue(destination, added, policy);
    }

    private static @Nullable Object mergeValue(
            @Nullable Object destination, @Nullable Object source, MergePolicy policy) {
        if (source == null) {
            return policy.overrides() ? null : destination;
        }
        if (isEmpty(destination)) {
            return source;
        }
        if (source instanceof List<?> more) {
            return mergeList(destination, more, policy);
        }
        if (source instanceof Map<?, ?> more && destination instanceof Map<?, ?> old) {
            return mergeMap(Slot.fields(old), Slot.fields(more), policy);
        }
        return policy.overrides() ? source : destination;
    }

    private static @Nullable Object mergeList(@Nullable Object destination, List<?> source, MergePolicy policy) {
        if (!policy.appends()) {
            return policy.overrides() ? source : destination;
        }
        if (!(destination instanceof List<?> old)) {
            throw new FieldPathException("failed to merge values: cannot append two slices with different type ("
                    + GoFormat.typeName(source) + ", " + GoFormat.typeName(destination) + ")");
        }
        List<Object> appended = new ArrayList<>(Slot.items(old));
        appended.addAll(source);
        return appended;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Map<String, Object> mergeMap(Map<String, Object> old, Map<String, Object> more, MergePolicy policy) {
        Map<String, Object> merged = new LinkedHashMap<>(old);
        more.forEach((key, value) -> {
            if (value != null || policy.overrides()) {
                merged.put(key, mergeValue(old.get(key), value, policy));
            }
        });
        return merged;
    }

    private static boolean isEmpty(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        return value == null
                || value.equals("")
                || value.equals(false)
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
