package dev.slipway.cluster.topology.schema;

import dev.slipway.kernel.object.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes away the fields that a schema does not know, as the API server does when it stores or answers. */
public final class Pruning {

    private Pruning() {}

    /** Return a copy of the value without unknown fields. */
    public static @Nullable Object apply(@Nullable Object value, SchemaNode schema) {
        @Nullable Object copy = value == null ? null : Tree.thawedValue(value);
        prune(copy, schema);
        return copy;
    }

    private static void prune(@Nullable Object value, SchemaNode schema) {
        if (value instanceof Map<?, ?> map) {
            if (!schema.keepsUnknownFields()) {
                map.keySet().removeIf(key -> schema.field(String.valueOf(key)).isEmpty());
            }
            map.forEach((key, child) -> schema.field(String.valueOf(key)).ifPresent(field -> prune(child, field)));
        } else if (value instanceof List<?> list) {
            schema.items().ifPresent(items -> list.forEach(item -> prune(item, items)));
        }
    }
}
