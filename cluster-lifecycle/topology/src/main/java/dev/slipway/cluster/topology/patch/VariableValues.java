package dev.slipway.cluster.topology.patch;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
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

    /** Return these with those of a template, which replace the ones of the same name; only builtin is merged, at any depth. */
    public VariableValues with(VariableValues template) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(byName);
        merged.putAll(template.byName);
        if (byName.containsKey(BUILTIN) && template.byName.containsKey(BUILTIN)) {
            merged.put(BUILTIN, merged(builtin(byName), builtin(template.byName)));
        }
        return new VariableValues(merged);
    }

    private static Map<?, ?> builtin(Map<String, @Nullable Object> byName) {
        if (byName.get(BUILTIN) instanceof Map<?, ?> builtin) {
            return builtin;
        }
        throw new FaultException(Fault.INVALID, "failed to merge builtin variables: one of them is no object");
    }

    private static Map<String, @Nullable Object> merged(Map<?, ?> left, Map<?, ?> right) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        left.forEach((name, value) -> merged.put(String.valueOf(name), value));
        right.forEach((name, value) -> merged.put(
                String.valueOf(name),
                value instanceof Map<?, ?> over && left.get(name) instanceof Map<?, ?> under
                        ? merged(under, over)
                        : value));
        return merged;
    }
}
