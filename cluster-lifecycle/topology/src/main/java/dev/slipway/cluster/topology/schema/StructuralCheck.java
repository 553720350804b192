package dev.slipway.cluster.topology.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.cluster.topology.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether a schema is structural: types are given everywhere, and what stands under allOf, anyOf, oneOf and not only
 * constrains.
 */
final class StructuralCheck {

    private static final List<String> JUNCTORS = List.of("allOf", "anyOf", "oneOf");

    private final List<FieldError> errors = new ArrayList<>();

    private StructuralCheck() {}

    static List<FieldError> check(SchemaNode schema, String path) {
        StructuralCheck check = new StructuralCheck();
        check.node(schema, path, "object fields");
        return check.errors;
    }

    private void node(SchemaNode schema, String path, String place) {
        schema.items().ifPresent(items -> node(items, path + ".items", "array items"));
        schema.properties()
                .forEach((name, property) -> node(property, path + ".properties[" + name + "]", "object fields"));
        schema.additionalProperties().ifPresent(any -> node(any, path + ".additionalProperties", "object fields"));
        if (schema.type().isEmpty() && !schema.isIntOrString() && !schema.keepsUnknownFields()) {
            errors.add(FieldError.required(path + ".type", "must not be empty for specified " + place));
        }
        if (schema.type().equals("array") && schema.items().isEmpty()) {
            errors.add(FieldError.required(path + ".items", "must be specified"));
        }
        if (schema.isIntOrString() && schema.keepsUnknownFields()) {
            errors.add(FieldError.invalid(
                    path + ".x-kubernetes-preserve-unknown-fields",
                    "true",
                    "must be false if x-kubernetes-int-or-string is true"));
        }
        List<SchemaNode> all = schema.all("allOf");
        boolean firstTypes = !all.isEmpty() && isEither(all.get(0).all("anyOf"));
        constraints(schema, path, isEither(schema.all("anyOf")), firstTypes);
    }

    /** {@code anyOf: [{type: integer}, {type: string}]} is how an int-or-string says what it is. */
    private static boolean isEither(List<SchemaNode> nodes) {
        return nodes.size() == 2
                && nodes.get(0).tree().equals(Map.of("type", "integer"))
                && nodes.get(1).tree().equals(Map.of("type", "string"));
    }

    private void constraints(SchemaNode schema, String path, boolean skipAnyOf, boolean skipInFirstAllOf) {
        for (String junctor : JUNCTORS) {
            List<SchemaNode> nodes = schema.all(junctor);
            for (int i = 0; i < nodes.size(); i++) {
                if (!junctor.equals("anyOf") || !skipAnyOf) {
                    boolean skip = junctor.equals("allOf") && i == 0 && skipInFirstAllOf;
                    constraint(nodes.get(i), path + "." + junctor + "[" + i + "]", skip);
                }
            }
        }
        schema.not().ifPresent(not -> constraint(not, path + ".not", false));
        pattern(schema, path);
    }

    private void pattern(SchemaNode schema, String path) {
        String pattern = Trees.text(schema.tree(), "pattern");
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException problem) {
            errors.add(FieldError.invalid(
                    path + ".pattern",
                    pattern,
                    "must be a valid regular expression, but isn't: " + problem.getMessage()));
        }
    }

    private void constraint(SchemaNode schema, String path, boolean skipAnyOf) {
        for (String keyword : List.of("type", "x-kubernetes-validations")) {
            if (!isEmpty(schema.tree().get(keyword))) {
                errors.add(FieldError.forbidden(path + "." + keyword, "must be empty to be structural"));
            }
        }
        for (String keyword : List.of("default", "additionalProperties")) {
            if (schema.tree().get(keyword) != null) {
                errors.add(FieldError.forbidden(path + "." + keyword, "must be undefined to be structural"));
            }
        }
        for (String keyword : List.of("x-kubernetes-preserve-unknown-fields", "x-kubernetes-int-or-string")) {
            if (Trees.isTrue(schema.tree(), keyword)) {
                errors.add(FieldError.forbidden(path + "." + keyword, "must be false to be structural"));
            }
        }
        if (schema.property("metadata").isPresent()) {
            errors.add(
                    FieldError.forbidden(path + ".properties[metadata]", "must not be specified in a nested context"));
        }
        schema.items().ifPresent(items -> constraint(items, path + ".items", false));
        schema.properties()
                .forEach((name, property) -> constraint(property, path + ".properties[" + name + "]", false));
        constraints(schema, path, skipAnyOf, false);
    }

    private static boolean isEmpty(@org.jspecify.annotations.Nullable Object value) {
        return value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty());
    }
}
