package dev.slipway.cluster.topology.schema;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.expression.Expression;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a schema of a variable may stand in a ClusterClass: structural, with defaults, examples and enumerated values that
 * fit it, and with rules that can be evaluated and whose estimated cost, each and together, is within Kubernetes' limits.
 */
public final class SchemaCheck {

    private static final Set<String> TYPES = Set.of("object", "array", "string", "number", "integer", "boolean");

    private final Set<String> accepted = new HashSet<>();
    private final List<FieldError> ruleErrors = new ArrayList<>();
    private final RuleBudget budget = new RuleBudget();
    private final boolean rootIsLost;
    private final int version;

    private SchemaCheck(SchemaNode schema, SchemaNode old, int version) {
        this.version = version;
        this.rootIsLost = schema.type().equals("array") && !schema.rules().isEmpty();
        collect(old);
    }

    /**
     * Return what is wrong.
     *
     * @param old the schema before a change: its rules may call functions that are too new for other rules
     * @param version the version 1.x of Kubernetes whose functions new rules may call
     */
    public static List<FieldError> check(SchemaNode schema, SchemaNode old, int version, String path) {
        List<FieldError> structural = StructuralCheck.check(schema, path);
        if (!structural.isEmpty()) {
            return structural;
        }
        List<FieldError> defaults = new ArrayList<>();
        defaults(schema, path, defaults);
        if (!defaults.isEmpty()) {
            return defaults;
        }
        SchemaCheck check = new SchemaCheck(schema, old, version);
        List<FieldError> errors = check.node(schema, path, new Place("", Optional.of(1L), true));
        errors.addAll(check.ruleErrors);
        errors.addAll(check.budget.overspent(path));
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

    /**
     * Where a schema stands.
     *
     * @param uncorrelatable the path of the list that it is in, empty in none
     * @param count how many values of it one value of the root can have, absent when there is no limit
     * @param withRules whether its rules are evaluated
     */
    private record Place(String uncorrelatable, Optional<Long> count, boolean withRules) {

        Place below(SchemaNode parent) {
            Optional<Long> below = count.flatMap(many -> RuleSizes.children(parent)
                    .map(each ->
                            Math.multiplyHigh(many, each) == 0 && many * each >= 0 ? many * each : Long.MAX_VALUE));
            return new Place(uncorrelatable, below, withRules);
        }

        Place within(String list) {
            return new Place(uncorrelatable.isEmpty() ? list : uncorrelatable, count, withRules);
        }

        Place withoutRules() {
            return new Place(uncorrelatable, count, false);
        }
    }

    /** Return errors of the schema itself; those of rules come after all of them, and only where there are none below. */
    private List<FieldError> node(SchemaNode schema, String path, Place place) {
        List<FieldError> errors = new ArrayList<>();
        if (!schema.type().isEmpty() && !TYPES.contains(schema.type())) {
            errors.add(FieldError.notSupported(
                    path + ".type",
                    schema.type(),
                    "supported values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\""));
            return errors;
        }
        int rulesBefore = ruleErrors.size();
        Place below = place.below(schema);
        values(schema, path).forEach((at, value) -> errors.addAll(ValueCheck.check(value, schema, at)));
        schema.additionalProperties().ifPresent(any -> {
            if (!schema.properties().isEmpty()) {
                errors.add(FieldError.forbidden(path, "additionalProperties and properties are mutually exclusive"));
            }
            errors.addAll(node(any, path + ".additionalProperties", below));
        });
        schema.properties()
                .forEach((name, property) -> errors.addAll(node(property, path + ".properties[" + name + "]", below)));
        String items = path + ".items";
        // Items of old and new lists do not correspond, and Cluster API does not let rules of the list itself compare
        // either.
        Place within = schema.items().isPresent() ? place.within(items) : place;
        schema.items().ifPresent(node -> errors.addAll(node(node, items, below.within(items))));
        junctors(schema, path, within.withoutRules(), errors);
        rules(schema, path, within, errors);
        if (place.withRules()
                && errors.isEmpty()
                && ruleErrors.size() == rulesBefore
                && !schema.rules().isEmpty()) {
            values(schema, path).forEach((at, value) -> ruleErrors.addAll(Rules.check(value, null, schema, at)));
        }
        return errors;
    }

    private void junctors(SchemaNode schema, String path, Place place, List<FieldError> errors) {
        schema.not().ifPresent(not -> errors.addAll(node(not, path + ".not", place)));
        for (String junctor : List.of("allOf", "oneOf", "anyOf")) {
            List<SchemaNode> nodes = schema.all(junctor);
            for (int i = 0; i < nodes.size(); i++) {
                errors.addAll(node(nodes.get(i), path + "." + junctor + "[" + i + "]", place));
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

    private void rules(SchemaNode schema, String path, Place place, List<FieldError> errors) {
        if (schema.rules().isEmpty()) {
            return;
        }
        String at = path + ".x-kubernetes-validations";
        for (int i = 0; i < schema.rules().size(); i++) {
            errors.addAll(RuleText.check(schema.rules().get(i), schema, at + "[" + i + "]"));
        }
        if (!errors.isEmpty() || !place.withRules()) {
            return;
        }
        if (rootIsLost) {
            // Kubernetes looks for apiVersion and kind at the root of a schema and loses the items of a list over it.
            ruleErrors.add(FieldError.internal(at, "rules cannot be checked where the root is an array with rules"));
            return;
        }
        for (int i = 0; i < schema.rules().size(); i++) {
            compiled(schema.rules().get(i), schema, at + "[" + i + "]", place);
        }
    }

    private void compiled(Map<String, Object> rule, SchemaNode schema, String at, Place place) {
        Optional<RuleSizes> sizes = RuleSizes.of(schema);
        String text = Trees.text(rule, "rule");
        try {
            Expression expression = compiled(text, schema, Rules.BOOL);
            sizes.ifPresent(known -> spend("rule", at + ".rule", times(expression, known, place)));
            if (expression.variables().contains("oldSelf")
                    && !place.uncorrelatable().isEmpty()) {
                ruleErrors.add(FieldError.invalid(
                        at + ".rule",
                        text,
                        "oldSelf cannot be used on the uncorrelatable portion of the schema within "
                                + place.uncorrelatable()));
            }
        } catch (FaultException problem) {
            ruleErrors.add(FieldError.invalid(at + ".rule", text, problem.explanation()));
            return;
        }
        message(Trees.text(rule, "messageExpression"), schema, at + ".messageExpression", sizes);
    }

    private void message(String text, SchemaNode schema, String at, Optional<RuleSizes> sizes) {
        if (text.isEmpty()) {
            return;
        }
        try {
            Expression message = compiled(text, schema, Rules.TEXT);
            sizes.ifPresent(known -> spend("messageExpression", at, message.costAtMost(known.size())));
        } catch (FaultException problem) {
            ruleErrors.add(FieldError.invalid(at, text, problem.explanation()));
        }
    }

    /** A rule is evaluated once for each value that there can be. */
    private static long times(Expression expression, RuleSizes sizes, Place place) {
        long each = expression.costAtMost(sizes.size());
        long count = place.count().orElse(sizes.count());
        return Math.multiplyHigh(each, count) == 0 && each * count >= 0 ? each * count : Long.MAX_VALUE;
    }

    private void spend(String what, String path, long cost) {
        ruleErrors.addAll(budget.spend(what, path, cost));
    }

    /** What was there before the change may call functions that new expressions may not call yet. */
    private Expression compiled(String text, SchemaNode schema, String type) {
        Expression expression = Rules.compile(text, schema, type);
        if (expression.since() > version && !accepted.contains(text)) {
            throw new FaultException(
                    Fault.INVALID,
                    "compilation failed: it calls functions that there are since Kubernetes 1." + expression.since()
                            + ", and new expressions may call those of 1." + version);
        }
        return expression;
    }
}
