package dev.slipway.terraform.plan;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan as {@code tofu show -json} writes it, format 1. Holds secrets in clear: nothing of it is kept or shown before
 * {@link MaskedPlan#of} has gone over it. Fields that are not known here are ignored, as the format asks for; another
 * major version is refused.
 */
public final class PlanDocument {

    private static final String MAJOR = "1.";

    private final Map<String, Object> tree;
    private final List<ResourceChange> changes;
    private final List<ResourceChange> drift;
    private final Map<String, Change> outputs;

    private PlanDocument(Map<String, Object> tree) {
        this.tree = tree;
        this.changes = resources(tree, "resource_changes");
        this.drift = resources(tree, "resource_drift");
        this.outputs = outputs(tree);
    }

    /** Read a document, or fail with {@link Fault#INVALID} and what is wrong with it. */
    public static PlanDocument parse(byte[] json) {
        return of(Json.tree(json));
    }

    public static PlanDocument of(Map<String, Object> tree) {
        String version = String.valueOf(tree.get("format_version"));
        if (!version.startsWith(MAJOR)) {
            throw new FaultException(
                    Fault.INVALID,
                    tree.get("format_version") == null
                            ? "this is no plan: it has no format_version"
                            : "the plan has format version " + version + "; versions 1.x are understood");
        }
        return new PlanDocument(tree);
    }

    /** Return every resource of the plan in the document's order, those with nothing to do included. */
    public List<ResourceChange> changes() {
        return changes;
    }

    /** Return how the world differs from what was last written down. */
    public List<ResourceChange> drift() {
        return drift;
    }

    /** Return the changes of outputs by name. */
    public Map<String, Change> outputs() {
        return outputs;
    }

    /** Return whether planning ended with an error, so that this is only a part. */
    public boolean isIncomplete() {
        return Boolean.TRUE.equals(tree.get("errored"));
    }

    /**
     * Return whether applying would do something; as {@code plan -detailed-exitcode} says it: resources, outputs and
     * moves count.
     */
    public boolean hasChanges() {
        return changes.stream().anyMatch(ResourceChange::matters)
                || outputs.values().stream().anyMatch(output -> output.action().changes());
    }

    /** Return the values of the variables that were given or have defaults. */
    public Map<String, Object> variables() {
        Map<String, Object> values = new TreeMap<>();
        if (tree.get("variables") instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> {
                if (value instanceof Map<?, ?> held && held.get("value") != null) {
                    values.put(String.valueOf(name), held.get("value"));
                }
            });
        }
        return values;
    }

    /** Return whether the configuration calls the variable sensitive. */
    boolean isSensitiveVariable(String name) {
        return configuration("variables").get(name) instanceof Map<?, ?> declared
                && Boolean.TRUE.equals(declared.get("sensitive"));
    }

    private Map<?, ?> configuration(String part) {
        return tree.get("configuration") instanceof Map<?, ?> configuration
                        && configuration.get("root_module") instanceof Map<?, ?> root
                        && root.get(part) instanceof Map<?, ?> found
                ? found
                : Map.of();
    }

    /** Return the whole document, secrets included. */
    Map<String, Object> tree() {
        return tree;
    }

    private static List<ResourceChange> resources(Map<String, Object> tree, String field) {
        List<ResourceChange> resources = new ArrayList<>();
        if (tree.get(field) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    resources.add(ResourceChange.of(map));
                }
            }
        }
        return List.copyOf(resources);
    }

    private static Map<String, Change> outputs(Map<String, Object> tree) {
        Map<String, Change> outputs = new TreeMap<>();
        if (tree.get("output_changes") instanceof Map<?, ?> map) {
            map.forEach((name, change) -> {
                if (change instanceof Map<?, ?> read) {
                    outputs.put(String.valueOf(name), Change.of(read, "output " + name));
                }
            });
        }
        return Collections.unmodifiableMap(outputs);
    }

    @Override
    public String toString() {
        return "plan with " + changes.size() + " resources";
    }
}
