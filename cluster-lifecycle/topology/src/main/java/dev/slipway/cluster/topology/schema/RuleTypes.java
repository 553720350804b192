package dev.slipway.cluster.topology.schema;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.expression.Language;
import dev.slipway.expression.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Types of values as rules see them: what a schema says of them. */
final class RuleTypes {

    private static final int REMEMBERED = 64;

    private static final Map<SchemaNode, Language> LANGUAGES = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SchemaNode, Language> eldest) {
            return size() > REMEMBERED;
        }
    };

    private RuleTypes() {}

    /** Return the language of the schema's rules. The last ones are kept: the same rules are evaluated again and again. */
    static Language language(SchemaNode schema) {
        synchronized (LANGUAGES) {
            return LANGUAGES.computeIfAbsent(schema, RuleTypes::languageOf);
        }
    }

    /** The name of an object's type is nothing that an expression could write, lest it means a field. */
    private static Language languageOf(SchemaNode schema) {
        ValueType type = type(schema, "schema of self");
        return Language.kubernetes().withTyped(Map.of("self", type, "oldSelf", type));
    }

    private static ValueType type(SchemaNode schema, String name) {
        if (schema.isIntOrString()) {
            return ValueType.ANY;
        }
        return switch (schema.type()) {
            case "boolean" -> ValueType.BOOL;
            case "integer" -> ValueType.INT;
            case "number" -> ValueType.DOUBLE;
            case "string" -> TypedTexts.type(Trees.text(schema.tree(), "format"));
            case "array" ->
                schema.items()
                        .map(items -> ValueType.listOf(type(items, name + ".items")))
                        .orElse(ValueType.ANY);
            case "object" -> object(schema, name);
            default -> ValueType.ANY;
        };
    }

    private static ValueType object(SchemaNode schema, String name) {
        if (schema.additionalProperties().isPresent()) {
            return ValueType.mapOf(type(schema.additionalProperties().get(), name + ".values"));
        }
        Map<String, ValueType> fields = new LinkedHashMap<>();
        schema.properties().forEach((field, property) -> {
            String escaped = CelNames.escaped(field);
            fields.put(escaped, type(property, name + "." + escaped));
        });
        return ValueType.object(name, fields);
    }
}
