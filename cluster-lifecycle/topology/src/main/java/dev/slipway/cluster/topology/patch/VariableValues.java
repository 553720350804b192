package dev.slipway.cluster.topology.patch;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of variables by name, as patches see them. A value may be null. */
public record VariableValues(Map<String, @Nullable Object> byName) {

    public static final String BUILTIN = "builtin";

    public VariableValues {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** Return the values of a list of {@code {name, value}}. */
    public static VariableValues of(List<Map<String, Object>> variables) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        variables.forEach(variable -> byName.put(Trees.text(variable, "name"), variable.get("value")));
        return new VariableValues(byName);
    }

    /** Return these with those of a template, which replace the ones of the same name; only builtin is merged. */
    public VariableValues with(VariableValues template) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(byName);
        merged.putAll(template.byName);
        if (byName.containsKey(BUILTIN) && template.byName.containsKey(BUILTIN)) {
            Map<String, Object> builtin = new LinkedHashMap<>(Trees.map(byName, BUILTIN));
            builtin.putAll(Trees.map(template.byName, BUILTIN));
            merged.put(BUILTIN, builtin);
        }
        return new VariableValues(merged);
    }
}
