package dev.slipway.terraform.decide;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The status of an object, step by step, with tofu-controller's conditions and reasons. Each method returns nothing and
 * adds one step; {@link #tree()} is what to write. Pure.
 */
public final class Standing {

    private static final String READY = "Ready";

    private final Map<String, Object> status;
    private final long generation;
    private final String now;
    private Conditions conditions;

    private Standing(Map<String, Object> status, Conditions conditions, long generation, Instant now) {
        this.status = status;
        this.conditions = conditions;
        this.generation = generation;
        this.now = now.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Continue what an object says. */
    public static Standing of(KubeObject object, Instant now) {
        return new Standing(
                Tree.thawed(object.map("status")),
                Conditions.continuing(object.conditions(), object.generation(), now),
                object.generation(),
                now);
    }

    public void progressing(String message) {
        conditions = conditions.isUnknown(READY, "Progressing", message);
    }

    /** A plan waits; {@code how} says what to do, null where nothing needs to be done. */
    public void plannedWithChanges(String revision, String message, @Nullable String how) {
        String told = how == null ? message : message + ": " + how;
        conditions = conditions
                .isUnknown(READY, "TerraformPlannedWithChanges", told)
                .isTrue("Plan", "TerraformPlannedWithChanges", message);
        planned(revision);
        plan("pending", PlanId.of(revision));
    }

    /** The plan still waits, and what for. */
    public void waiting(String message) {
        conditions = conditions.isUnknown(READY, "TerraformPlannedWithChanges", message);
        observed();
    }

    /** Everything is as it should be, after an apply that writes no outputs. */
    public void ready(String revision, String message) {
        conditions = conditions.isTrue(READY, "TerraformAppliedSucceed", message + ": " + revision);
    }

    public void plannedNoChanges(String revision, String message) {
        conditions = conditions
                .isTrue(READY, "TerraformPlannedNoChanges", message + ": " + revision)
                .isFalse("Plan", "TerraformPlannedNoChanges", message);
        planned(revision);
        withoutPending();
    }

    private void planned(String revision) {
        observed();
        status.put("lastAttemptedRevision", revision);
        status.put("lastPlannedRevision", revision);
        status.put("lastPlannedGeneration", generation);
        status.put("lastPlanAt", now);
    }

    public void applying(String revision, String message) {
        conditions = conditions.isUnknown("Apply", "Progressing", message);
        status.put("lastAttemptedRevision", revision);
    }

    public void applied(String revision, String message) {
        conditions = conditions
                .isUnknown(READY, "TerraformAppliedSucceed", message + ": " + revision)
                .isTrue("Apply", "TerraformAppliedSucceed", message);
        observed();
        Map<String, Object> plan = section("plan");
        Object pending = plan.remove("pending");
        if (pending != null) {
            plan.put("lastApplied", pending);
        }
        if (Boolean.TRUE.equals(plan.remove("isDriftDetectionPlan"))) {
            status.put("lastAppliedByDriftDetectionAt", now);
        }
        plan.remove("contentHash");
        plan.remove("summary");
        status.put("plan", plan);
        status.put("lastAttemptedRevision", revision);
        status.put("lastAppliedRevision", revision);
    }

    public void outputsWritten(String revision, String message) {
        conditions = conditions
                .isTrue(READY, "TerraformOutputsWritten", message + ": " + revision)
                .isTrue("Output", "TerraformOutputsWritten", message);
        attempted(revision);
    }

    public void noDrift(String revision, String message) {
        conditions = conditions.isTrue(READY, "NoDrift", message + ": " + revision);
        attempted(revision);
    }

    public void driftDetected(String revision, String message) {
        conditions = conditions.isFalse(READY, "DriftDetected", message);
        attempted(revision);
        status.put("lastDriftDetectedAt", now);
    }

    public void notReady(String revision, String reason, String message) {
        conditions = conditions.isFalse(READY, reason, message);
        attempted(revision);
    }

    public void healthCheckFailed(String message) {
        conditions = conditions.isFalse("HealthCheck", "HealthChecksFailed", message);
    }

    public void healthCheckSucceeded(String message) {
        conditions = conditions.isTrue("HealthCheck", "HealthChecksSucceed", message);
    }

    /** Name the fields that are set and have no effect. */
    public void ignoring(List<String> fields) {
        conditions = fields.isEmpty()
                ? conditions.without("FieldsIgnored")
                : conditions.isTrue(
                        "FieldsIgnored", "WithoutEffect", String.join(", ", fields) + " without effect here");
    }

    public void stateLocked(String lock, String message) {
        conditions = conditions.isFalse(READY, "LockHeld", message).isTrue("StateLocked", "LockHeld", message);
        observed();
        section("lock").put("pending", lock);
    }

    public void stateLockReleased() {
        conditions = conditions.without("StateLocked");
        status.remove("lock");
    }

    private void attempted(String revision) {
        observed();
        if (!revision.isEmpty()) {
            status.put("lastAttemptedRevision", revision);
        }
    }

    private void observed() {
        status.put("observedGeneration", generation);
    }

    /** Set a field of {@code status.plan}. */
    public void plan(String field, Object value) {
        section("plan").put(field, value);
    }

    /** Forget the plan that waits. */
    public void withoutPending() {
        Map<String, Object> plan = section("plan");
        List.of("pending", "isDriftDetectionPlan", "isDestroyPlan", "contentHash", "summary")
                .forEach(plan::remove);
    }

    /** Set any other field; null removes it. */
    public void set(String field, @Nullable Object value) {
        if (value == null) {
            status.remove(field);
        } else {
            status.put(field, value);
        }
    }

    @SuppressWarnings("unchecked") // keys of a thawed tree are strings
    private Map<String, Object> section(String name) {
        return (Map<String, Object>) status.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    /** Return the status to write. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>(status);
        tree.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        if (!conditions.list().isEmpty()) {
            tree.put("conditions", dev.slipway.runtime.json.Json.trees(conditions.list()));
        }
        return Tree.frozen(tree);
    }
}
