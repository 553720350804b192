package dev.slipway.cluster.topology.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the fields that a schema does not know and would drop. */
public final class UnknownFields {

    private UnknownFields() {}

    /** Return the paths of the unknown fields, sorted as they stand. */
    public static List<String> of(@Nullable Object value, SchemaNode schema) {
        List<String> unknown = new ArrayList<>();
        find(value, schema, "", unknown);
        return unknown;
    }

    private static void find(@Nullable Object value, SchemaNode schema, String path, List<String> unknown) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> {
                String name = String.valueOf(key);
                String at = path.isEmpty() ? name : path + "." + name;
                var field = schema.field(name);
                if (field.isPresent()) {
                    find(child, field.get(), at, unknown);
                } else if (!schema.keepsUnknownFields()) {
                    unknown.add(at);
                }
            });
        } else if (value instanceof List<?> list) {
            schema.items().ifPresent(items -> {
                for (int i = 0; i < list.size(); i++) {
                    find(list.get(i), items, path + "[" + i + "]", unknown);
                }
            });
        }
    }
}
