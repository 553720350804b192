package dev.slipway.compositions.operation;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The status of an operation, with upstream's conditions and reasons. It continues what is said already. Pure. */
final class OperationStatus {

    private static final String VALID = "ValidPipeline";

    private final Map<String, Object> status;
    private final Map<String, Object> applied = new TreeMap<>();
    private Conditions conditions;
    private long failures;

    private OperationStatus(KubeObject operation, Instant now) {
        this.status = new LinkedHashMap<>(operation.map("status"));
        this.conditions = Conditions.continuing(operation.conditions(), operation.generation(), now);
        this.failures = operation
                .at("status", "failures")
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .orElse(0L);
        operation.list("status", "appliedResourceRefs").forEach(ref -> remember(KubeObject.of((Map<?, ?>) ref)));
    }

    static OperationStatus of(KubeObject operation, Instant now) {
        return new OperationStatus(operation, now);
    }

    /** Return how often it has failed. */
    long failures() {
        return failures;
    }

    Map<String, Object> paused() {
        conditions =
                conditions.isFalse(Ops.SYNCED, "ReconcilePaused", "Reconciliation is paused via the pause annotation");
        return said();
    }

    /** It needs functions that cannot be used in operations. */
    Map<String, Object> unable(String why) {
        conditions = conditions
                .isTrue(Ops.SYNCED, "ReconcileSuccess", null)
                .isFalse(VALID, "MissingCapabilities", why)
                .isFalse(Ops.SUCCEEDED, "PipelineError", why);
        return said();
    }

    /** What its steps show of this run. */
    void ran(Map<String, Map<String, Object>> outputs) {
        conditions = conditions.isTrue(VALID, VALID, null);
        if (outputs.isEmpty()) {
            status.remove("pipeline");
            return;
        }
        List<Object> steps = new ArrayList<>();
        outputs.forEach((step, output) -> steps.add(Map.of("step", step, "output", output)));
        status.put("pipeline", steps);
    }

    /** An object was made as desired. */
    void applied(Ref ref) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", ref.gvk().apiVersion());
        tree.put("kind", ref.gvk().kind());
        if (!ref.namespace().isEmpty()) {
            tree.put("namespace", ref.namespace());
        }
        tree.put("name", ref.name());
        remember(KubeObject.of(tree));
    }

    private void remember(KubeObject ref) {
        String key = ref.apiVersion()
                + ref.kind()
                + ref.text("namespace").orElse("")
                + ref.text("name").orElse("");
        applied.put(key, ref.tree());
    }

    Map<String, Object> succeeded() {
        conditions =
                conditions.isTrue(Ops.SYNCED, "ReconcileSuccess", null).isTrue(Ops.SUCCEEDED, "PipelineSuccess", null);
        return said();
    }

    /** One more run has failed; it was the last one when there are as many as the limit. */
    Map<String, Object> failed(String why, long limit) {
        failures++;
        status.put("failures", failures);
        conditions = conditions.isFalse(Ops.SYNCED, "ReconcileError", why);
        conditions = failures >= limit
                ? conditions.isFalse(
                        Ops.SUCCEEDED, "PipelineError", "failure limit of " + limit + " reached, the last one: " + why)
                : conditions.isUnknown(
                        Ops.SUCCEEDED,
                        "PipelineRunning",
                        "failed " + failures + " of " + limit + " times, tried again");
        return said();
    }

    private Map<String, Object> said() {
        if (!applied.isEmpty()) {
            status.put("appliedResourceRefs", List.copyOf(applied.values()));
        }
        status.put("conditions", Json.trees(conditions.list()));
        return status;
    }
}
