package dev.slipway.cluster.gcp.desired;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree in the making: what has no value is left out, so that it is nobody's field. */
final class Fields {

    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** Set a field, unless the value is null or an empty text, list or object. */
    Fields put(String field, @Nullable Object value) {
        boolean empty = value == null
                || "".equals(value)
                || value instanceof Collection<?> items && items.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (!empty) {
            tree.put(field, value);
        }
        return this;
    }

    /** Set a block whose being there means something, also when it is empty. */
    Fields block(String field, Map<String, Object> value) {
        tree.put(field, value);
        return this;
    }

    /** Set all these fields. */
    Fields all(Map<String, Object> fields) {
        tree.putAll(fields);
        return this;
    }

    Map<String, Object> tree() {
        return tree;
    }
}
