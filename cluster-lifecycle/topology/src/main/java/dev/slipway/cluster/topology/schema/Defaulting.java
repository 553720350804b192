package dev.slipway.cluster.topology.schema;

import dev.slipway.kernel.object.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in the defaults of a schema, at any depth, as the API server does for custom resources. */
public final class Defaulting {

    private Defaulting() {}

    /** Return a copy of the value with all defaults; null, where null is not allowed, becomes the default itself. */
    public static @Nullable Object apply(@Nullable Object value, SchemaNode schema) {
        @Nullable Object filled = orDefault(value == null ? null : Tree.thawedValue(value), schema);
        descend(filled, schema);
        return filled;
    }

    private static @Nullable Object orDefault(@Nullable Object value, SchemaNode schema) {
        return value == null && !schema.isNullable()
                ? schema.defaultValue().map(Tree::thawedValue).orElse(null)
                : value;
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are texts, items of lists are values
    private static void descend(@Nullable Object value, SchemaNode schema) {
        if (value instanceof Map<?, ?> map) {
            inMap((Map<String, Object>) map, schema);
        } else if (value instanceof List<?> list && schema.items().isPresent()) {
            List<Object> items = (List<Object>) list;
            SchemaNode of = schema.items().get();
            items.replaceAll(item -> replaced(item, of));
            items.forEach(item -> descend(item, of));
        }
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Object replaced(@Nullable Object value, SchemaNode schema) {
        return orDefault(value, schema);
    }

    private static void inMap(Map<String, Object> map, SchemaNode schema) {
        schema.properties().forEach((name, property) -> {
            if (property.defaultValue().isPresent() && (map.get(name) == null)) {
                boolean keep = map.containsKey(name) && property.isNullable();
                if (!keep) {
                    map.put(name, Tree.thawedValue(property.defaultValue().get()));
                }
            }
        });
        map.replaceAll((name, value) -> schema.property(name).isPresent()
                ? value
                : schema.additionalProperties().map(any -> replaced(value, any)).orElse(value));
        map.forEach((name, value) -> schema.field(name).ifPresent(of -> descend(value, of)));
    }
}
