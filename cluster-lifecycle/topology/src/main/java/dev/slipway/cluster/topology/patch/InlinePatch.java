package dev.slipway.cluster.topology.patch;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a patch of a ClusterClass that has {@code definitions} into JSON patches for the templates that it selects. */
public final class InlinePatch {

    private InlinePatch() {}

    /** JSON patch operations for the item with the uid. */
    public record Generated(String uid, List<Map<String, Object>> operations) {}

    /**
     * Return the JSON patches, item by item, definition by definition. All items' problems are one INVALID fault.
     *
     * @param patch the patch as it stands in the ClusterClass
     * @param global the variables of the cluster
     */
    public static List<Generated> generate(Map<String, Object> patch, VariableValues global, List<PatchItem> items) {
        List<Generated> generated = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (PatchItem item : items) {
            try {
                generated.addAll(forItem(patch, global, item));
            } catch (FaultException problem) {
                problems.add("\"" + item.kind() + "\": " + problem.explanation());
            }
        }
        if (!problems.isEmpty()) {
            throw new FaultException(Fault.INVALID, String.join("; ", problems));
        }
        return generated;
    }

    private static List<Generated> forItem(Map<String, Object> patch, VariableValues global, PatchItem item) {
        List<Map<String, Object>> matching = Trees.maps(patch, "definitions").stream()
                .filter(definition -> PatchSelector.matches(Trees.map(definition, "selector"), item))
                .toList();
        if (matching.isEmpty()) {
            return List.of();
        }
        VariableValues variables = global.with(item.variables());
        if (!isEnabled(Trees.text(patch, "enabledIf"), variables)) {
            return List.of();
        }
        return matching.stream()
                .map(definition -> new Generated(
                        item.uid(),
                        Trees.maps(definition, "jsonPatches").stream()
                                .map(one -> operation(one, variables))
                                .toList()))
                .toList();
    }

    /** Return whether the template renders to the boolean {@code true}; without one the patch is enabled. */
    static boolean isEnabled(String enabledIf, VariableValues variables) {
        try {
            return enabledIf.isEmpty() || Boolean.TRUE.equals(ValueTemplate.render(enabledIf, variables));
        } catch (FaultException problem) {
            throw new FaultException(
                    problem.fault(), "failed to calculate value for enabledIf: " + problem.explanation());
        }
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Map<String, Object> operation(Map<String, Object> jsonPatch, VariableValues variables) {
        Map<String, Object> operation = new LinkedHashMap<>();
        String op = Trees.text(jsonPatch, "op");
        operation.put("op", op);
        operation.put("path", Trees.text(jsonPatch, "path"));
        if (op.equals("add") || op.equals("replace")) {
            operation.put("value", value(jsonPatch, variables));
        }
        return operation;
    }

    /** Return what the JSON patch writes. */
    static @Nullable Object value(Map<String, Object> jsonPatch, VariableValues variables) {
        Object value = jsonPatch.get("value");
        Object source = jsonPatch.get("valueFrom");
        if ((value == null) == (source == null)) {
            throw wrong(value == null ? "neither .value nor .valueFrom are set" : "both .value and .valueFrom are set");
        }
        if (value != null) {
            return value;
        }
        String variable = Trees.text(source, "variable");
        String template = Trees.text(source, "template");
        if (variable.isEmpty() == template.isEmpty()) {
            throw wrong(".valueFrom is set, but "
                    + (variable.isEmpty()
                            ? "neither .valueFrom.variable nor .valueFrom.template are set"
                            : "both .valueFrom.variable and .valueFrom.template are set"));
        }
        return variable.isEmpty() ? ValueTemplate.render(template, variables) : VariablePath.read(variables, variable);
    }

    private static FaultException wrong(String problem) {
        return new FaultException(Fault.INVALID, "failed to calculate value: " + problem);
    }
}
