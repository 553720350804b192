package dev.slipway.cluster.topology.variable;

import dev.slipway.cluster.topology.schema.FieldError;
import dev.slipway.cluster.topology.schema.SchemaNode;
import dev.slipway.cluster.topology.tree.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that a ClusterClass defines, from its own list and from extensions: {@code status.variables}. */
public final class Definitions {

    /** One variable: whether a value is needed, and what it must be like. */
    public record Definition(String name, boolean required, SchemaNode schema) {}

    private final Map<String, Definition> byName = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Return the definitions of {@code status.variables}. */
    public static Definitions ofStatus(List<Map<String, Object>> variables) {
        Definitions definitions = new Definitions();
        for (Map<String, Object> variable : variables) {
            String name = Trees.text(variable, "name");
            definitions.names.add(name);
            List<Map<String, Object>> all = Trees.maps(variable, "definitions");
            if (all.isEmpty()) {
                definitions.problems.add("variable \"" + name + "\" has no definitions");
            }
            if (Trees.isTrue(variable, "definitionsConflict")) {
                definitions.problems.add("variable \"" + name + "\" has conflicting definitions");
            }
            all.stream().findFirst().ifPresent(first -> definitions.add(name, first));
        }
        return definitions;
    }

    /** Return the definitions of {@code spec.variables}, where no extension adds any. */
    public static Definitions ofClass(List<Map<String, Object>> variables) {
        Definitions definitions = new Definitions();
        variables.forEach(variable -> definitions.add(Trees.text(variable, "name"), variable));
        return definitions;
    }

    private void add(String name, Map<String, Object> definition) {
        byName.put(
                name,
                new Definition(
                        name,
                        Trees.isTrue(definition, "required"),
                        SchemaNode.of(Trees.map(definition, "schema", "openAPIV3Schema"))));
    }

    public List<Definition> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Definition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All that is wrong with the definitions is one error. */
    List<FieldError> errors(String path) {
        return problems.isEmpty()
                ? List.of()
                : List.of(FieldError.wrongType(
                        path,
                        "[Name: " + String.join(",Name: ", names) + "]",
                        "variable definitions in the ClusterClass not valid: " + String.join(", ", problems)));
    }
}
