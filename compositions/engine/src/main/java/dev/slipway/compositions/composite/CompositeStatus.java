package dev.slipway.compositions.composite;

import dev.slipway.api.meta.Condition;
import dev.slipway.compositions.function.FunctionCondition;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.Target;
import dev.slipway.compositions.request.Requested;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The status of a composite resource, with Crossplane's conditions, reasons and texts. Pure. */
public final class CompositeStatus {

    private static final Set<String> SYSTEM = Set.of("Ready", "Synced", "Healthy", "UpToDate", "Responsive");
    private static final int NAMED = 3;

    private final KubeObject xr;
    private Conditions conditions;
    private final Set<String> forClaim = new LinkedHashSet<>();
    private final boolean claimable;

    private CompositeStatus(KubeObject xr, boolean claimable, Instant now) {
        this.xr = xr;
        this.claimable = claimable;
        this.conditions = Conditions.continuing(xr.conditions(), generation(xr), now)
                .isTrue("Responsive", "WatchCircuitClosed", null);
        xr.list("status", "claimConditionTypes").forEach(type -> forClaim.add(String.valueOf(type)));
    }

    private static @Nullable Long generation(KubeObject xr) {
        return xr.generation() == 0 ? null : xr.generation();
    }

    /** Only legacy composite resources can have claims. */
    public static CompositeStatus start(KubeObject xr, Machinery machinery, Instant now) {
        return new CompositeStatus(xr, machinery == Machinery.LEGACY, now);
    }

    /** Return what functions see of the status: what there was, and that the composite resource is responsive. */
    public Map<String, Object> started() {
        return with(xr.map("status"));
    }

    public Map<String, Object> paused() {
        conditions = conditions.isFalse(
                "Synced", "ReconcilePaused", "Reconciliation (including deletion) is paused via the pause annotation");
        return with(xr.map("status"));
    }

    public Map<String, Object> deleting(@Nullable String waitingFor) {
        conditions = conditions.isFalse("Ready", "Deleting", waitingFor);
        return with(xr.map("status"));
    }

    /** Deletion is done, as far as the composite resource itself is concerned. */
    public Map<String, Object> deleted() {
        conditions = conditions.isFalse("Ready", "Deleting", null).isTrue("Synced", "ReconcileSuccess", null);
        return with(xr.map("status"));
    }

    /** Something around the pipeline failed, or a function did. */
    public Map<String, Object> failed(String message, Collection<FunctionCondition> reported, boolean fatal) {
        conditions = conditions.isFalse("Synced", "ReconcileError", message);
        functionConditions(reported);
        if (fatal) {
            forgetUnreported(reported);
        }
        return with(xr.map("status"));
    }

    /** Return the status after everything was applied, except the resources named as unsynced. */
    public Map<String, Object> composed(Composition.Planned planned, Collection<String> unsynced) {
        functionConditions(planned.pipeline().conditions());
        conditions = unsynced.isEmpty()
                ? conditions.isTrue("Synced", "ReconcileSuccess", null)
                : conditions.isFalse("Synced", "ReconcileError", "Unsynced resources: " + some(unsynced));
        Set<String> unready = unready(planned);
        conditions = ready(planned.ready(), unready);
        return with(planned.status());
    }

    /** Return the names of the composed resources that are not ready. */
    public static Set<String> unready(Composition.Planned planned) {
        Set<String> unready = new TreeSet<>();
        planned.composed().stream().filter(one -> !one.ready()).forEach(one -> unready.add(one.resourceName()));
        return unready;
    }

    private Conditions ready(Ready said, Set<String> unready) {
        return switch (said) {
            case TRUE -> conditions.isTrue("Ready", "Available", null);
            case FALSE -> conditions.isFalse("Ready", "Creating", null);
            case UNSPECIFIED ->
                unready.isEmpty()
                        ? conditions.isTrue("Ready", "Available", null)
                        : conditions.isFalse("Ready", "Creating", "Unready resources: " + some(unready));
        };
    }

    private void functionConditions(Collection<FunctionCondition> reported) {
        for (FunctionCondition condition : reported) {
            if (!SYSTEM.contains(condition.type())) {
                String message = condition.message().isEmpty() ? null : condition.message();
                conditions = conditions.with(condition.type(), condition.status(), condition.reason(), message);
                if (condition.target() == Target.COMPOSITE_AND_CLAIM) {
                    forClaim.add(condition.type());
                }
            }
        }
    }

    /** After a fatal result nobody knows whether what functions said before still holds. */
    private void forgetUnreported(Collection<FunctionCondition> reported) {
        List<String> types = reported.stream().map(FunctionCondition::type).toList();
        for (Condition condition : conditions.list()) {
            if (!SYSTEM.contains(condition.type()) && !types.contains(condition.type())) {
                conditions = conditions.isUnknown(
                        condition.type(),
                        "FatalError",
                        "A fatal error occurred before the status of this condition could be determined.");
            }
        }
    }

    private Map<String, Object> with(Map<String, Object> content) {
        Map<String, Object> status = new LinkedHashMap<>(content);
        if (claimable && !forClaim.isEmpty()) {
            status.put("claimConditionTypes", new ArrayList<>(forClaim));
        }
        Requested.hear(xr, status);
        status.put("conditions", Json.trees(conditions.list()));
        return status;
    }

    /** Return at most three names, then how many more. */
    static String some(Collection<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        if (sorted.size() <= NAMED) {
            return join(sorted);
        }
        return String.join(", ", sorted.subList(0, NAMED)) + ", and " + (sorted.size() - NAMED) + " more";
    }

    private static String join(List<String> names) {
        return names.size() == NAMED
                ? names.get(0) + ", " + names.get(1) + ", and " + names.get(2)
                : String.join(", ", names);
    }
}
