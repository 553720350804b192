package dev.slipway.cluster.topology.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many checks of a schema a value gives rise to. Of several alternatives that a value does not fit Kubernetes reports
 * the one with the most.
 */
final class Likeness {

    private Likeness() {}

    static int of(@Nullable Object value, SchemaNode schema) {
        boolean typed = !ValueTypes.wanted(schema).isEmpty();
        if (value == null) {
            return typed && !schema.isNullable() ? 0 : 1;
        }
        int type = typed ? 1 : 0;
        int fits = typed && ValueTypes.fits(value, schema) ? 1 : 0;
        return 4 + type + fits + junctors(value, schema) + own(value, schema);
    }

    private static int own(Object value, SchemaNode schema) {
        if (value instanceof String) {
            return schema.tree().get("format") instanceof String format && Formats.isKnown(format) ? 2 : 1;
        }
        if (value instanceof Number) {
            return 2;
        }
        if (value instanceof List<?> list) {
            return 2 + schema.items().map(items -> sum(list, items)).orElse(0);
        }
        return value instanceof Map<?, ?> map ? 1 + fields(map, schema) : 0;
    }

    private static int sum(List<?> list, SchemaNode items) {
        return list.stream().mapToInt(item -> of(item, items)).sum();
    }

    private static int fields(Map<?, ?> map, SchemaNode schema) {
        return map.entrySet().stream()
                .mapToInt(entry -> schema.field(String.valueOf(entry.getKey()))
                        .map(field -> of(entry.getValue(), field))
                        .orElse(0))
                .sum();
    }

    private static int junctors(Object value, SchemaNode schema) {
        int all = schema.all("allOf").stream().mapToInt(each -> of(value, each)).sum();
        return all + most(value, schema.all("anyOf")) + most(value, schema.all("oneOf"));
    }

    private static int most(Object value, List<SchemaNode> alternatives) {
        return alternatives.stream().mapToInt(each -> of(value, each)).max().orElse(0);
    }
}
