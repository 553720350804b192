package dev.slipway.cluster.topology.schema;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.expression.Expression;
import dev.slipway.expression.ExpressionException;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a schema ({@code x-kubernetes-validations}) over a value. A rule about the change of a value
 * ({@code oldSelf}) holds where there is no old value.
 */
public final class Rules {

    static final String BOOL = "bool";
    static final String TEXT = "string";

    private Rules() {}

    /** Return what the rules find wrong with the value, at any depth. */
    public static List<FieldError> check(
            @Nullable Object value, @Nullable Object oldValue, SchemaNode schema, String path) {
        List<FieldError> errors = new ArrayList<>();
        descend(value, oldValue, schema, path, errors);
        return errors;
    }

    // checkstyle: allow ParameterNumber, because a recursion carries where it is and what it found
    private static void descend(
            @Nullable Object value,
            @Nullable Object oldValue,
            SchemaNode schema,
            String path,
            List<FieldError> errors) {
        if (value == null) {
            return;
        }
        schema.rules().stream()
                .filter(rule -> !Trees.text(rule, "rule").isBlank())
                .forEach(rule -> broken(rule, value, oldValue, schema, path).ifPresent(errors::add));
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> {
                String name = String.valueOf(key);
                String at = schema.property(name).isPresent() ? path + "." + name : path + "[" + name + "]";
                schema.field(name).ifPresent(field -> descend(child, Trees.at(oldValue, name), field, at, errors));
            });
        } else if (value instanceof List<?> list && schema.items().isPresent()) {
            for (int i = 0; i < list.size(); i++) {
                descend(list.get(i), null, schema.items().get(), path + "[" + i + "]", errors);
            }
        }
    }

    // checkstyle: allow ParameterNumber, because a rule is about these
    private static Optional<FieldError> broken(
            Map<String, Object> rule, Object value, @Nullable Object oldValue, SchemaNode schema, String path) {
        String text = Trees.text(rule, "rule");
        String at = path + field(Trees.text(rule, "fieldPath"), schema);
        try {
            Expression expression = compile(text, schema, BOOL);
            if (expression.variables().contains("oldSelf") && oldValue == null) {
                return Optional.empty();
            }
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("self", Seen.of(value, schema));
            values.put("oldSelf", Seen.of(oldValue, schema));
            return Boolean.TRUE.equals(expression.evaluate(values))
                    ? Optional.empty()
                    : Optional.of(new FieldError(reason(rule), at, "value", message(rule, values, schema)));
        } catch (FaultException problem) {
            return Optional.of(FieldError.invalid(path, "value", "rule compile error: " + problem.explanation()));
        } catch (ExpressionException problem) {
            return Optional.of(FieldError.invalid(path, "value", "rule error: " + problem.getMessage()));
        }
    }

    /** A path that leads nowhere stands for the value itself. */
    private static String field(String fieldPath, SchemaNode schema) {
        try {
            return fieldPath.isEmpty() ? "" : "." + new FieldPath(fieldPath).resolved(schema);
        } catch (IllegalArgumentException nowhere) {
            return "";
        }
    }

    private static String reason(Map<String, Object> rule) {
        String reason = Trees.text(rule, "reason");
        return reason.isEmpty() ? "FieldValueInvalid" : reason;
    }

    private static String message(Map<String, Object> rule, Map<String, @Nullable Object> values, SchemaNode schema) {
        String computed = Trees.text(rule, "messageExpression");
        if (!computed.isBlank()) {
            try {
                String message = String.valueOf(compile(computed, schema, TEXT).evaluate(values))
                        .trim();
                if (!message.isEmpty() && !message.contains("\n")) {
                    return message;
                }
            } catch (ExpressionException | FaultException noMessage) {
                // The fixed message, or the rule itself, has to do: that the rule is broken is known.
            }
        }
        String message = Trees.text(rule, "message").trim();
        return message.isEmpty() ? "failed rule: " + Trees.text(rule, "rule").trim() : message;
    }

    /** Return the expression; one that is wrong, or does not fit the schema or the wanted type, is an INVALID fault. */
    static Expression compile(String text, SchemaNode schema, String type) {
        try {
            Expression expression = RuleTypes.language(schema).compile(text);
            if (!type.equals(expression.type())) {
                throw new FaultException(
                        Fault.INVALID, "it must evaluate to a " + type + ", not to " + expression.type());
            }
            return expression;
        } catch (ExpressionException problem) {
            throw new FaultException(Fault.INVALID, "compilation failed: " + problem.getMessage());
        }
    }

    /** Values as rules see them: declared fields only, under their escaped names; numbers as the schema types them. */
    private static final class Seen {

        private Seen() {}

        static @Nullable Object of(@Nullable Object value, SchemaNode schema) {
            if (value instanceof Map<?, ?> map) {
                return fields(map, schema);
            }
            if (value instanceof List<?> list && schema.items().isPresent()) {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(of(item, schema.items().get())));
                return items;
            }
            if (value instanceof String text && schema.type().equals("string") && !schema.isIntOrString()) {
                return TypedTexts.value(text, Trees.text(schema.tree(), "format"));
            }
            return value instanceof Number number && schema.type().equals("number")
                    ? (Object) number.doubleValue()
                    : value;
        }

        private static Map<String, @Nullable Object> fields(Map<?, ?> map, SchemaNode schema) {
            Map<String, @Nullable Object> seen = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                String name = String.valueOf(key);
                schema.property(name)
                        .filter(property -> value != null)
                        .ifPresent(property -> seen.put(CelNames.escaped(name), of(value, property)));
                if (schema.property(name).isEmpty()) {
                    schema.additionalProperties().ifPresent(any -> seen.put(name, of(value, any)));
                }
            });
            return seen;
        }
    }
}
