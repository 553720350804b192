package dev.slipway.cluster.topology.schema;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.expression.cost.ValueSize;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How large a value that fits a schema can be. Where the schema sets no limit, a request to the API server does.
 *
 * @param size as rules see it
 * @param least how many characters of a request it takes at least
 */
record RuleSizes(ValueSize size, long least) {

    private static final long REQUEST = 3L * 1024 * 1024;
    private static final long CONTENT = REQUEST - 2;
    private static final int LONGEST_CHARACTER = 4;
    private static final long PUNCTUATION = 4;
    private static final long ENTRY = 6;
    private static final RuleSizes TEXT = text(CONTENT);

    /** Return the sizes, or nothing for a schema without a type, which rules do not see. */
    static Optional<RuleSizes> of(SchemaNode schema) {
        if (schema.isIntOrString()) {
            return Optional.of(new RuleSizes(
                    ValueSize.of(
                            limit(schema, "maxLength").map(RuleSizes::bytes).orElse(CONTENT)),
                    1));
        }
        return switch (schema.type()) {
            case "array" -> schema.items().flatMap(RuleSizes::of).map(items -> list(schema, items));
            case "object" -> object(schema);
            case "string" -> Optional.of(text(schema));
            case "boolean" -> Optional.of(new RuleSizes(ValueSize.of(0), 4));
            case "number", "integer" -> Optional.of(new RuleSizes(ValueSize.of(0), 1));
            default -> Optional.empty();
        };
    }

    private static RuleSizes text(long most) {
        return new RuleSizes(ValueSize.of(most), 2);
    }

    private static RuleSizes text(SchemaNode schema) {
        Optional<Long> limit = limit(schema, "maxLength");
        return switch (Trees.text(schema.tree(), "format")) {
            case "byte" -> limit.map(RuleSizes::text).orElse(TEXT);
            case "duration" -> new RuleSizes(ValueSize.of(32), 3);
            case "date" -> new RuleSizes(ValueSize.of(12), 12);
            case "date-time" -> new RuleSizes(ValueSize.of(32), 21);
            default ->
                text(limit.map(RuleSizes::bytes)
                        .orElseGet(() -> schema.enumValues().isEmpty() ? CONTENT : longest(schema.enumValues())));
        };
    }

    private static long bytes(long characters) {
        return characters > Long.MAX_VALUE / LONGEST_CHARACTER ? Long.MAX_VALUE : characters * LONGEST_CHARACTER;
    }

    private static long longest(List<Object> values) {
        return values.stream()
                .filter(String.class::isInstance)
                .mapToLong(value -> ((String) value).getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }

    private static RuleSizes list(SchemaNode schema, RuleSizes items) {
        long most = limit(schema, "maxItems").orElse(CONTENT / (items.least + 1));
        return new RuleSizes(new ValueSize(most, items.size, Map.of()), 2);
    }

    private static Optional<RuleSizes> object(SchemaNode schema) {
        if (schema.additionalProperties().isPresent()) {
            return schema.additionalProperties().flatMap(RuleSizes::of).map(values -> {
                long most = limit(schema, "maxProperties").orElse(CONTENT / (values.least + ENTRY));
                return new RuleSizes(new ValueSize(most, values.size, Map.of()), 2);
            });
        }
        Set<Object> required = Set.copyOf(Trees.list(schema.tree(), "required"));
        Map<String, ValueSize> fields = new LinkedHashMap<>();
        long least = 2;
        for (Map.Entry<String, SchemaNode> property : schema.properties().entrySet()) {
            String name = property.getKey();
            Optional<RuleSizes> value = of(property.getValue());
            value.ifPresent(sizes -> fields.put(CelNames.escaped(name), sizes.size));
            if (required.contains(name) && property.getValue().defaultValue().isEmpty()) {
                least += value.map(sizes -> name.getBytes(StandardCharsets.UTF_8).length + sizes.least + PUNCTUATION)
                        .orElse(0L);
            }
        }
        return Optional.of(new RuleSizes(new ValueSize(0, null, fields), least));
    }

    /** Return how often a value can be in one request. */
    long count() {
        return REQUEST / (least + 1);
    }

    /** Return how many children a value of the schema can have, or nothing when the schema does not say. */
    static Optional<Long> children(SchemaNode schema) {
        return switch (schema.type()) {
            case "object" ->
                schema.additionalProperties().isPresent() ? limit(schema, "maxProperties") : Optional.of(1L);
            case "array" -> limit(schema, "maxItems");
            default -> Optional.of(1L);
        };
    }

    private static Optional<Long> limit(SchemaNode schema, String keyword) {
        return schema.number(keyword).map(number -> Math.max(0, number.longValue()));
    }
}
