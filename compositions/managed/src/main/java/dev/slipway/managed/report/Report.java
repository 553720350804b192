package dev.slipway.managed.report;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.managed.kind.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What will be said about a managed resource, as an immutable value. It starts from what the object says now, so that
 * an unchanged world gives the same status. Ready and Synced are crossplane-runtime's, LastAsyncOperation and
 * AsyncOperation are upjet's; messages hold absolute times only.
 */
public final class Report {

    public static final String READY = "Ready";
    public static final String SYNCED = "Synced";
    private static final String REQUESTED = "crossplane.io/reconcile-requested-at";
    private static final String HANDLED = "lastHandledReconcileAt";
    private static final String LAST_ASYNC = "LastAsyncOperation";
    private static final String ASYNC = "AsyncOperation";

    /** Names the fields that are set and not acted upon. */
    public static final String NOT_BUILT = "FieldsIgnored";

    /** What is written here in any case. */
    private static final Set<String> OWN = Set.of("atProvider", "conditions", "observedGeneration", HANDLED);

    private final Conditions conditions;
    private final Map<String, Object> atProvider;
    private final Map<String, Object> beside;
    private final Looked looked;

    /** Which state of the object was looked at, and which request to look was heard before and is heard now. */
    private record Looked(long generation, String before, String handled) {

        static Looked at(KubeObject object) {
            String before = object.text("status", HANDLED).orElse("");
            return new Looked(
                    object.generation(), before, object.annotation(REQUESTED).orElse(before));
        }

        Looked heldBack() {
            return new Looked(generation, before, before);
        }
    }

    private Report(Conditions conditions, Map<String, Object> atProvider, Map<String, Object> beside, Looked looked) {
        this.conditions = conditions;
        this.atProvider = atProvider;
        this.beside = beside;
        this.looked = looked;
    }

    public static Report of(KubeObject object, Instant now) {
        return new Report(
                Conditions.continuing(object.conditions(), object.generation(), now),
                object.map("status", "atProvider"),
                beside(object),
                Looked.at(object));
    }

    private static Map<String, Object> beside(KubeObject object) {
        Map<String, Object> fields = new LinkedHashMap<>(object.map("status"));
        fields.keySet().removeAll(OWN);
        return fields;
    }

    public Report unavailable(String why) {
        return with(conditions.isFalse(READY, "Unavailable", why));
    }

    public Report creating(@Nullable String how) {
        return with(conditions.isFalse(READY, "Creating", how));
    }

    public Report deleting(@Nullable String how) {
        return with(conditions.isFalse(READY, "Deleting", how));
    }

    public Report synced() {
        return with(conditions.isTrue(SYNCED, "ReconcileSuccess", null));
    }

    public Report failed(String why) {
        return with(conditions.isFalse(SYNCED, "ReconcileError", why));
    }

    /**
     * Say what failed, with the reference under which the other side knows it. Each try has another one; as long as the
     * failure is the same the first one stays, so that trying again changes nothing.
     */
    public Report failed(String why, String reference) {
        String said = reference.isEmpty() ? why : why + " (" + reference + ")";
        String last = conditions
                .get(SYNCED)
                .filter(synced -> !synced.isTrue())
                .map(Condition::message)
                .orElse("");
        return failed(last.startsWith(why + " (") ? last : said);
    }

    public Report paused(String why) {
        // Whoever asks to look at what is paused has not been heard yet.
        return new Report(conditions.isFalse(SYNCED, "ReconcilePaused", why), atProvider, beside, looked.heldBack());
    }

    /** Say that a long step runs, and what it waits for. */
    public Report stepRuns(String message) {
        return with(conditions.isFalse(ASYNC, "Ongoing", message));
    }

    /** Say that the last long step reached its goal; says nothing if there never was one. */
    public Report stepEnded() {
        if (conditions.get(ASYNC).isEmpty() && conditions.get(LAST_ASYNC).isEmpty()) {
            return this;
        }
        return with(conditions.isTrue(LAST_ASYNC, "Success", null).isTrue(ASYNC, "Finished", null));
    }

    /** Say that the last long step ended without success; {@code reason} is upjet's, such as AsyncCreateFailure. */
    public Report stepFailed(String reason, String message) {
        return with(conditions.isFalse(LAST_ASYNC, reason, message).isTrue(ASYNC, "Finished", null));
    }

    /** Name the fields that are set and not acted upon; an empty list takes the condition away. */
    public Report ignoring(List<String> fields) {
        if (fields.isEmpty()) {
            return with(conditions.without(NOT_BUILT));
        }
        return with(conditions.isTrue(
                NOT_BUILT, "NotImplemented", "these fields are not acted upon yet: " + String.join(", ", fields)));
    }

    /** Replace what was observed. */
    public Report observed(Map<String, Object> values) {
        return new Report(conditions, values, beside, looked);
    }

    /** Say these conditions. */
    public Report saying(List<Standing.Said> all) {
        Conditions said = conditions;
        for (Standing.Said one : all) {
            said = said.with(one.type(), one.status(), one.reason(), one.message());
        }
        return with(said);
    }

    /** Set fields that stand beside what was observed. */
    public Report with(Map<String, Object> fields) {
        return new Report(conditions, atProvider, fields, looked);
    }

    /** Return whether the resource was usable when last looked at. */
    public boolean wasAvailable() {
        return conditions
                .get(READY)
                .filter(ready -> ready.isTrue() || ready.reason().equals("Unavailable"))
                .isPresent();
    }

    /** Return the status as it is written. */
    public Map<String, Object> toStatus() {
        Map<String, Object> status = new LinkedHashMap<>(beside);
        if (!atProvider.isEmpty()) {
            status.put("atProvider", atProvider);
        }
        List<Object> list = new ArrayList<>();
        conditions.list().forEach(condition -> list.add(tree(condition)));
        status.put("conditions", list);
        if (!looked.handled().isEmpty()) {
            status.put(HANDLED, looked.handled());
        }
        status.put("observedGeneration", looked.generation());
        return status;
    }

    private Report with(Conditions changed) {
        return new Report(changed, atProvider, beside, looked);
    }

    private static Map<String, Object> tree(Condition condition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", condition.type());
        tree.put("status", condition.status());
        tree.put("reason", condition.reason());
        if (condition.message() != null) {
            tree.put("message", condition.message());
        }
        tree.put("lastTransitionTime", condition.lastTransitionTime());
        if (condition.observedGeneration() != null) {
            tree.put("observedGeneration", condition.observedGeneration());
        }
        return tree;
    }
}
