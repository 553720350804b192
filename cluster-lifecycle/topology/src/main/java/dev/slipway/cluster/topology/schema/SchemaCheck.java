package dev.slipway.cluster.topology.schema;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a schema of a variable may stand in a ClusterClass: structural, with defaults, examples and enumerated values that
 * fit it, and with rules that can be evaluated. The estimated cost of rules is not looked at: their real cost is limited
 * when they run.
 */
public final class SchemaCheck {

    private static final Set<String> TYPES = Set.of("object", "array", "string", "number", "integer", "boolean");

    private final Set<String> accepted = new HashSet<>();
    private final List<FieldError> ruleErrors = new ArrayList<>();
    private final boolean rootIsLost;

    private SchemaCheck(SchemaNode schema, SchemaNode old) {
        this.rootIsLost = schema.type().equals("array") && !schema.rules().isEmpty();
        collect(old);
    }

    /**
     * Return what is wrong.
     *
     * @param old the schema before a change: its rules may call functions that are too new for other rules
     */
    public static List<FieldError> check(SchemaNode schema, SchemaNode old, String path) {
        List<FieldError> structural = StructuralCheck.check(schema, path);
        if (!structural.isEmpty()) {
            return structural;
        }
        List<FieldError> defaults = new ArrayList<>();
        defaults(schema, path, defaults);
        if (!defaults.isEmpty()) {
            return defaults;
        }
        SchemaCheck check = new SchemaCheck(schema, old);
        List<FieldError> errors = check.node(schema, path, "", true);
        errors.addAll(check.ruleErrors);
        return errors;
    }

    private void collect(SchemaNode schema) {
        schema.rules().forEach(rule -> {
            accepted.add(Trees.text(rule, "rule"));
            accepted.add(Trees.text(rule, "messageExpression"));
        });
        schema.properties().values().forEach(this::collect);
        schema.items().ifPresent(this::collect);
        schema.additionalProperties().ifPresent(this::collect);
    }

    /** Defaults under additionalProperties are never used, nor checked. */
    private static void defaults(SchemaNode schema, String path, List<FieldError> errors) {
        schema.defaultValue().ifPresent(value -> errors.addAll(fitting(value, schema, path + ".default")));
        schema.items().ifPresent(items -> defaults(items, path + ".items", errors));
        schema.properties().forEach((name, property) -> defaults(property, path + ".properties[" + name + "]", errors));
    }

    private static List<FieldError> fitting(Object value, SchemaNode schema, String path) {
        List<FieldError> errors = new ArrayList<>();
        List<String> unknown = UnknownFields.of(value, schema);
        if (!unknown.isEmpty()) {
            errors.add(FieldError.invalid(
                    path, String.valueOf(value), "must not have unknown fields: " + String.join(", ", unknown)));
        }
        List<FieldError> wrong = ValueCheck.check(value, schema.withoutIntOrString(), path);
        errors.addAll(wrong.isEmpty() ? Rules.check(value, value, schema, path) : wrong);
        return errors;
    }

    /** Return errors of the schema itself; those of rules come after all of them, and only where there are none below. */
    private List<FieldError> node(SchemaNode schema, String path, String uncorrelatable, boolean withRules) {
        List<FieldError> errors = new ArrayList<>();
        if (!schema.type().isEmpty() && !TYPES.contains(schema.type())) {
            errors.add(FieldError.notSupported(
                    path + ".type",
                    schema.type(),
                    "supported values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\""));
            return errors;
        }
        int rulesBefore = ruleErrors.size();
        values(schema, path).forEach((at, value) -> errors.addAll(ValueCheck.check(value, schema, at)));
        schema.additionalProperties().ifPresent(any -> {
            if (!schema.properties().isEmpty()) {
                errors.add(FieldError.forbidden(path, "additionalProperties and properties are mutually exclusive"));
            }
            errors.addAll(node(any, path + ".additionalProperties", uncorrelatable, withRules));
        });
        schema.properties()
                .forEach((name, property) ->
                        errors.addAll(node(property, path + ".properties[" + name + "]", uncorrelatable, withRules)));
        String items = path + ".items";
        // Items of old and new lists do not correspond, and Cluster API does not let rules of the list itself compare
        // either.
        String within = schema.items().isPresent() && uncorrelatable.isEmpty() ? items : uncorrelatable;
        schema.items().ifPresent(node -> errors.addAll(node(node, items, within, withRules)));
        junctors(schema, path, within, errors);
        rules(schema, path, within, errors, withRules);
        if (withRules
                && errors.isEmpty()
                && ruleErrors.size() == rulesBefore
                && !schema.rules().isEmpty()) {
            values(schema, path).forEach((place, value) -> ruleErrors.addAll(Rules.check(value, null, schema, place)));
        }
        return errors;
    }

    private void junctors(SchemaNode schema, String path, String uncorrelatable, List<FieldError> errors) {
        schema.not().ifPresent(not -> errors.addAll(node(not, path + ".not", uncorrelatable, false)));
        for (String junctor : List.of("allOf", "oneOf", "anyOf")) {
            List<SchemaNode> nodes = schema.all(junctor);
            for (int i = 0; i < nodes.size(); i++) {
                errors.addAll(node(nodes.get(i), path + "." + junctor + "[" + i + "]", uncorrelatable, false));
            }
        }
    }

    private static Map<String, Object> values(SchemaNode schema, String path) {
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        Object example = schema.tree().get("example");
        if (example != null) {
            values.put(path + ".example", example);
        }
        List<Object> allowed = schema.enumValues();
        for (int i = 0; i < allowed.size(); i++) {
            if (allowed.get(i) != null) {
                values.put(path + ".enum[" + i + "]", allowed.get(i));
            }
        }
        return values;
    }

    // checkstyle: allow ParameterNumber, because the recursion hands on what it has
    private void rules(
            SchemaNode schema, String path, String uncorrelatable, List<FieldError> errors, boolean compile) {
        if (schema.rules().isEmpty()) {
            return;
        }
        String at = path + ".x-kubernetes-validations";
        for (int i = 0; i < schema.rules().size(); i++) {
            errors.addAll(RuleText.check(schema.rules().get(i), schema, at + "[" + i + "]"));
        }
        if (!errors.isEmpty() || !compile) {
            return;
        }
        if (rootIsLost) {
            // Kubernetes looks for apiVersion and kind at the root of a schema and loses the items of a list over it.
            ruleErrors.add(FieldError.internal(at, "rules cannot be checked where the root is an array with rules"));
            return;
        }
        for (int i = 0; i < schema.rules().size(); i++) {
            compiled(schema.rules().get(i), schema, at + "[" + i + "]", uncorrelatable);
        }
    }

    private void compiled(Map<String, Object> rule, SchemaNode schema, String at, String uncorrelatable) {
        String text = Trees.text(rule, "rule");
        try {
            if (Rules.compile(text, schema, Rules.BOOL).variables().contains("oldSelf") && !uncorrelatable.isEmpty()) {
                ruleErrors.add(FieldError.invalid(
                        at + ".rule",
                        text,
                        "oldSelf cannot be used on the uncorrelatable portion of the schema within " + uncorrelatable));
            }
        } catch (FaultException problem) {
            refuse(problem, text, at + ".rule");
        }
        String message = Trees.text(rule, "messageExpression");
        try {
            if (!message.isEmpty()) {
                Rules.compile(message, schema, Rules.TEXT);
            }
        } catch (FaultException problem) {
            refuse(problem, message, at + ".messageExpression");
        }
    }

    /** What was there before the change may call functions that new expressions may not call yet. */
    private void refuse(FaultException problem, String text, String at) {
        if (!accepted.contains(text) || !problem.explanation().contains("undeclared reference")) {
            ruleErrors.add(FieldError.invalid(at, text, problem.explanation()));
        }
    }
}
