package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of the steps, and the one for all of them. Immutable. */
record Steps(Conditions conditions) {

    static final String REACHABLE = "ControlPlaneReachable";
    static final String REGISTERED = "Registered";
    static final String AGENT = "AgentEnrolled";
    static final String NAMESPACES = "NamespacesReady";
    static final String OBJECTS = "ObjectsReady";
    static final String STORES = "SecretStoresReady";
    static final String ADDONS = "AddonsReady";

    /** In the order in which a person wants to hear of what is missing. */
    static final List<String> ALL = List.of(REACHABLE, REGISTERED, AGENT, NAMESPACES, OBJECTS, STORES, ADDONS);

    Steps done(String step, String reason) {
        return new Steps(conditions.isTrue(step, reason, null));
    }

    Steps waiting(String step, String reason, @Nullable String message) {
        return new Steps(conditions.isFalse(step, reason, message));
    }

    Steps failed(String step, FaultException fault) {
        return waiting(step, fault.fault().reason(), fault.explanation());
    }

    /** Say of all steps that were not gone through that they wait for another. */
    Steps restWaitingFor(String blocker, List<String> steps) {
        Steps result = this;
        for (String step : steps) {
            result = result.waiting(step, "WaitingFor" + blocker, null);
        }
        return result;
    }

    boolean isDone(String step) {
        return conditions.get(step).filter(condition -> condition.isTrue()).isPresent();
    }

    boolean allDone() {
        return ALL.stream().allMatch(this::isDone);
    }

    /** Return the conditions with the one for users: the first step that is missing, since when, and what to do. */
    Conditions summed() {
        return ALL.stream()
                .filter(step -> !isDone(step))
                .findFirst()
                .map(this::missing)
                .orElseGet(() -> conditions.isTrue(Keys.PROFILE_READY, "AllStepsDone", null));
    }

    private Conditions missing(String step) {
        return conditions
                .get(step)
                .map(condition -> conditions.isFalse(
                        Keys.PROFILE_READY,
                        condition.reason(),
                        step + " is waited for since " + condition.lastTransitionTime()
                                + (condition.message() == null ? "" : ": " + condition.message())))
                .orElseGet(() -> conditions.isFalse(Keys.PROFILE_READY, "Beginning", step + " has not begun"));
    }
}
