package dev.slipway.terraform.plan;

import dev.slipway.runtime.json.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may be kept and shown of a plan: resources that change, drift and outputs, without secrets. Resources come in the
 * order of their addresses, so that two documents of the same plan are equal.
 */
public record MaskedPlan(
        List<ResourceChange> changes,
        List<ResourceChange> drift,
        Map<String, Change> outputs,
        boolean incomplete,
        boolean hasChanges) {

    public MaskedPlan {
        changes = List.copyOf(changes);
        drift = List.copyOf(drift);
    }

    /** Return what may be shown; {@code secrets} are texts to hide besides those that the document itself marks. */
    public static MaskedPlan of(PlanDocument plan, Collection<String> secrets) {
        Mask mask = Mask.of(plan, secrets);
        Map<String, Change> outputs = new TreeMap<>();
        plan.outputs().forEach((name, change) -> outputs.put(name, mask.change(change)));
        return new MaskedPlan(
                masked(plan.changes(), mask),
                masked(plan.drift(), mask),
                outputs,
                plan.isIncomplete(),
                plan.hasChanges());
    }

    public static MaskedPlan of(PlanDocument plan) {
        return of(plan, List.of());
    }

    private static List<ResourceChange> masked(List<ResourceChange> resources, Mask mask) {
        return resources.stream()
                .filter(ResourceChange::matters)
                .map(resource -> resource.with(mask.change(resource.change())))
                .sorted(ORDER)
                .toList();
    }

    static final java.util.Comparator<ResourceChange> ORDER = java.util.Comparator.comparing(ResourceChange::address)
            .thenComparing(resource -> resource.deposed() == null ? "" : resource.deposed());

    /** Return how many resources are added, changed, destroyed, forgotten and imported. */
    public PlanCounts counts() {
        return PlanCounts.of(changes);
    }

    /** Return the plan as a tree in the words of the plan document. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format_version", "1.2");
        tree.put("resource_changes", changes.stream().map(MaskedPlan::tree).toList());
        tree.put("resource_drift", drift.stream().map(MaskedPlan::tree).toList());
        Map<String, Object> written = new LinkedHashMap<>();
        outputs.forEach((name, change) -> written.put(name, tree(change)));
        tree.put("output_changes", written);
        tree.put("errored", incomplete);
        return tree;
    }

    /** Return the plan as JSON. */
    public String json() {
        return Json.toJson(tree());
    }

    private static Map<String, Object> tree(ResourceChange resource) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("address", resource.address());
        put(tree, "previous_address", resource.previousAddress());
        tree.put("mode", resource.mode());
        tree.put("type", resource.type());
        tree.put("name", resource.name());
        put(tree, "deposed", resource.deposed());
        Map<String, Object> change = tree(resource.change());
        if (resource.importing() != null) {
            change.put("importing", Map.of("id", resource.importing()));
        }
        tree.put("change", change);
        put(tree, "action_reason", resource.reason());
        return tree;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static Map<String, Object> tree(Change change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("actions", List.of(change.action().text().split("/")));
        tree.put("before", change.before());
        tree.put("after", change.after());
        put(tree, "after_unknown", change.afterUnknown());
        put(tree, "before_sensitive", change.beforeSensitive());
        put(tree, "after_sensitive", change.afterSensitive());
        if (!change.replacePaths().isEmpty()) {
            tree.put("replace_paths", change.replacePaths());
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    /** Read what {@link #json} wrote. */
    public static MaskedPlan read(byte[] json) {
        PlanDocument plan = PlanDocument.parse(json);
        return new MaskedPlan(plan.changes(), plan.drift(), plan.outputs(), plan.isIncomplete(), plan.hasChanges());
    }
}
