package dev.slipway.cluster.topology.variable;

import dev.slipway.cluster.topology.schema.Defaulting;
import dev.slipway.cluster.topology.schema.FieldError;
import dev.slipway.cluster.topology.schema.Rules;
import dev.slipway.cluster.topology.schema.UnknownFields;
import dev.slipway.cluster.topology.schema.ValueCheck;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.cluster.topology.variable.Definitions.Definition;
import dev.slipway.template.format.GoJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of variables in a Cluster, at one place of it: those of the topology, which must be complete, or the overrides
 * of a control plane or a group of workers, which need not be.
 */
public final class ClusterVariables {

    /** Whether values that are needed, or have a default, must be there. */
    public enum Scope {
        CLUSTER,
        OVERRIDES
    }

    /** Values with their defaults, or what is wrong. */
    public record Defaulted(List<Map<String, Object>> values, List<FieldError> errors) {}

    private final Definitions definitions;
    private final Scope scope;
    private final String path;

    /** @param path the path of the list of values */
    public ClusterVariables(Definitions definitions, Scope scope, String path) {
        this.definitions = definitions;
        this.scope = scope;
        this.path = path;
    }

    /**
     * Return the values with defaults at any depth: those given in their order, then the new ones in the class's. Whole
     * numbers are integers however they were written.
     */
    public Defaulted defaulted(List<Map<String, Object>> values) {
        List<FieldError> errors = new ArrayList<>(listErrors(values));
        if (!errors.isEmpty()) {
            return new Defaulted(List.of(), errors);
        }
        List<Map<String, Object>> filled = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (Map<String, Object> value : values) {
            String name = Trees.text(value, "name");
            given.add(name);
            Optional<Definition> definition = definitions.find(name);
            definition.ifPresent(of -> filled.add(named(name, Defaulting.apply(value.get("value"), of.schema()))));
            if (definition.isEmpty()) {
                errors.add(undefined(value));
            }
        }
        if (scope == Scope.CLUSTER) {
            definitions.all().stream()
                    .filter(definition -> !given.contains(definition.name()))
                    .filter(definition -> definition.schema().tree().get("default") != null)
                    .forEach(definition ->
                            filled.add(named(definition.name(), Defaulting.apply(null, definition.schema()))));
        }
        return new Defaulted(errors.isEmpty() ? filled : List.of(), errors);
    }

    /** Return what is wrong with the values; rules about changes compare them with the old ones. */
    public List<FieldError> check(List<Map<String, Object>> values, List<Map<String, Object>> oldValues) {
        List<FieldError> errors = new ArrayList<>(listErrors(values));
        if (!errors.isEmpty()) {
            return errors;
        }
        Map<String, @Nullable Object> old = new HashMap<>();
        oldValues.forEach(value -> old.put(Trees.text(value, "name"), value.get("value")));
        if (scope == Scope.CLUSTER) {
            errors.addAll(missing(values));
        }
        for (Map<String, Object> value : values) {
            String name = Trees.text(value, "name");
            Optional<Definition> definition = definitions.find(name);
            definition.ifPresent(of -> errors.addAll(check(value.get("value"), old.get(name), of, at(name))));
            if (definition.isEmpty()) {
                errors.add(undefined(value));
            }
        }
        return errors;
    }

    private List<FieldError> missing(List<Map<String, Object>> values) {
        Set<String> given = new HashSet<>();
        values.forEach(value -> given.add(Trees.text(value, "name")));
        return definitions.all().stream()
                .filter(Definition::required)
                .filter(definition -> !given.contains(definition.name()))
                .map(definition ->
                        FieldError.required(path, "required variable \"" + definition.name() + "\" must be set"))
                .toList();
    }

    /** Return what is wrong with one value. */
    public static List<FieldError> check(
            @Nullable Object value, @Nullable Object oldValue, Definition definition, String at) {
        String raw = raw(value);
        List<FieldError> wrong = ValueCheck.check(value, definition.schema(), at + ".value");
        if (!wrong.isEmpty()) {
            return wrong.stream().map(error -> error.withValue(raw)).toList();
        }
        List<String> unknown = UnknownFields.of(value, definition.schema());
        if (!unknown.isEmpty()) {
            return List.of(FieldError.invalid(
                    at,
                    raw,
                    "failed validation: \"" + String.join(",", unknown)
                            + "\" field(s) are not specified in the variable schema of variable \"" + definition.name()
                            + "\""));
        }
        return Rules.check(value, oldValue, definition.schema(), at + ".value").stream()
                .map(error -> error.withValue(raw))
                .toList();
    }

    private List<FieldError> listErrors(List<Map<String, Object>> values) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Map<String, Object> value : values) {
            String name = Trees.text(value, "name");
            if (!names.add(name)) {
                errors.add(FieldError.invalid(
                        at(name), raw(value.get("value")), "variable \"" + name + "\" is set more than once"));
            }
        }
        return errors.isEmpty() ? definitions.errors(path) : errors;
    }

    private FieldError undefined(Map<String, Object> value) {
        return FieldError.invalid(at(Trees.text(value, "name")), raw(value.get("value")), "variable is not defined");
    }

    private String at(String name) {
        return path + "[" + name + "]";
    }

    private static String raw(@Nullable Object value) {
        return GoJson.encode(value);
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Map<String, Object> named(String name, @Nullable Object value) {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("name", name);
        variable.put("value", GoJson.throughJson(value));
        return variable;
    }
}
