package dev.slipway.compositions.claim;

import dev.slipway.api.meta.Condition;
import dev.slipway.compositions.Keys;
import dev.slipway.compositions.request.Requested;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says: the status of its composite resource, Synced and Ready with Crossplane's reasons, and, while it is
 * not ready, which leaf waits for what. Pure.
 */
final class ClaimStatus {

    private static final Set<String> OWN = Set.of("conditions", "connectionDetails", "claimConditionTypes");

    private ClaimStatus() {}

    static Map<String, Object> paused(ClaimSnapshot snapshot) {
        return status(
                snapshot,
                start(snapshot)
                        .isFalse(
                                "Synced",
                                "ReconcilePaused",
                                "Reconciliation is paused by the annotation " + Keys.PAUSED + "; remove it to go on"));
    }

    static Map<String, Object> deleting(ClaimSnapshot snapshot, String waitingFor) {
        return status(
                snapshot,
                start(snapshot).isTrue("Synced", "ReconcileSuccess", null).isFalse("Ready", "Deleting", waitingFor));
    }

    /** Return the status after a pass; {@code published} is when the connection secret last changed, if there is one. */
    static Map<String, Object> of(ClaimSnapshot snapshot, Outcome bound, @Nullable String published) {
        Conditions conditions = synced(start(snapshot), bound);
        conditions = ready(snapshot, conditions, bound);
        Map<String, Object> status = status(snapshot, claimConditions(snapshot, conditions));
        if (published != null) {
            status.put("connectionDetails", Map.of("lastPublishedTime", published));
        }
        return status;
    }

    private static Conditions start(ClaimSnapshot snapshot) {
        return Conditions.continuing(
                snapshot.claim().conditions(), snapshot.claim().generation(), snapshot.now());
    }

    private static Conditions synced(Conditions conditions, Outcome bound) {
        return bound.fold(
                done -> conditions.isTrue("Synced", "ReconcileSuccess", null),
                requeue -> conditions.isTrue("Synced", "ReconcileSuccess", null),
                stalled -> conditions.isFalse("Synced", "ReconcileError", stalled.message()),
                failed -> conditions.isFalse("Synced", "ReconcileError", failed.message()));
    }

    private static Conditions ready(ClaimSnapshot snapshot, Conditions conditions, Outcome bound) {
        Optional<Condition> composite = snapshot.composite().flatMap(xr -> xr.condition("Ready"));
        if (composite.filter(Condition::isTrue).isPresent()) {
            return bound.fold(
                    done -> conditions.isTrue("Ready", "Available", null),
                    requeue -> conditions.isFalse("Ready", "Waiting", requeue.reason()),
                    stalled -> conditions.isFalse("Ready", "Waiting", stalled.message()),
                    failed -> conditions.isFalse("Ready", "Waiting", failed.message()));
        }
        return conditions.isFalse("Ready", "Waiting", rootCause(snapshot).orElse(waiting(composite)));
    }

    private static Optional<String> rootCause(ClaimSnapshot snapshot) {
        return snapshot.composite()
                .flatMap(xr -> xr.condition(Keys.ROOT_CAUSE))
                .filter(Condition::isTrue)
                .map(Condition::message);
    }

    private static String waiting(Optional<Condition> composite) {
        String why = composite.map(Condition::message).orElse("");
        return "Claim is waiting for composite resource to become Ready" + (why.isEmpty() ? "" : ": " + why);
    }

    /** Functions may address conditions to the claim too; the composite resource lists their types. */
    private static Conditions claimConditions(ClaimSnapshot snapshot, Conditions conditions) {
        if (snapshot.composite().isEmpty()) {
            return conditions;
        }
        KubeObject xr = snapshot.composite().get();
        Conditions all = conditions;
        for (Object type : xr.list("status", "claimConditionTypes")) {
            Optional<Condition> condition = xr.condition(String.valueOf(type));
            if (condition.isPresent()) {
                Condition c = condition.get();
                all = all.with(c.type(), c.status(), c.reason(), c.message());
            }
        }
        return all;
    }

    private static Map<String, Object> status(ClaimSnapshot snapshot, Conditions conditions) {
        Map<String, Object> status = new LinkedHashMap<>();
        snapshot.composite().ifPresent(xr -> status.putAll(xr.map("status")));
        status.keySet().removeAll(OWN);
        List<Object> types = snapshot.composite()
                .map(xr -> xr.list("status", "claimConditionTypes"))
                .orElse(List.of());
        if (!types.isEmpty()) {
            status.put("claimConditionTypes", types);
        }
        snapshot.claim()
                .at("status", "connectionDetails")
                .ifPresent(details -> status.put("connectionDetails", details));
        Requested.hear(snapshot.claim(), status);
        status.put("conditions", Json.trees(conditions.list()));
        return status;
    }
}
