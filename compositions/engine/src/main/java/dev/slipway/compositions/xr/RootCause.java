package dev.slipway.compositions.xr;

import dev.slipway.api.meta.Condition;
import dev.slipway.compositions.Keys;
import dev.slipway.compositions.composite.Composed;
import dev.slipway.compositions.composite.Observed;
import dev.slipway.kernel.object.KubeObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a composite resource really waits for: the worst leaf and what that says of itself. Errors come before
 * waiting, and what has waited longest before the rest. Pure; times are absolute, so that the text of an unchanged
 * world does not change.
 */
final class RootCause {

    /** @param error whether somebody has to do something, rather than wait */
    record Finding(boolean error, String reason, String since, String message) {}

    private RootCause() {}

    static Optional<Finding> of(List<Composed> unready, Map<String, Observed> observed) {
        return unready.stream()
                .map(one -> of(one, Optional.ofNullable(observed.get(one.resourceName()))))
                .min(Comparator.comparing(Finding::error).reversed().thenComparing(Finding::since));
    }

    /** The API server does not take what the composition makes of the resource. */
    static Finding invalid(String resourceName, String why) {
        return new Finding(
                true,
                "Invalid",
                "",
                "composed resource \"" + resourceName + "\" is invalid: " + why
                        + "; correct the composition or the claim's parameters");
    }

    /** Nothing could be composed at all. */
    static Optional<Finding> refusal(KubeObject xr, String why) {
        return Optional.of(new Finding(true, "ReconcileError", "", xr.ref() + ": " + why));
    }

    private static Finding of(Composed composed, Optional<Observed> observed) {
        if (observed.isEmpty()) {
            return new Finding(false, "Creating", "~", composed.ref() + " is being created");
        }
        KubeObject leaf = observed.get().object();
        return nested(leaf).or(() -> unsynced(leaf)).or(() -> waiting(leaf)).orElseGet(() -> silent(leaf));
    }

    /** A composite resource below this one has looked for the cause already. */
    private static Optional<Finding> nested(KubeObject leaf) {
        return leaf.condition(Keys.ROOT_CAUSE)
                .filter(Condition::isTrue)
                .map(cause -> new Finding(
                        !cause.reason().equals("Waiting"), cause.reason(), cause.lastTransitionTime(), text(cause)));
    }

    private static Optional<Finding> unsynced(KubeObject leaf) {
        return leaf.condition("Synced")
                .filter(Condition::isFalse)
                .map(synced -> new Finding(
                        true,
                        synced.reason(),
                        synced.lastTransitionTime(),
                        leaf.ref() + ": " + text(synced) + " (since " + synced.lastTransitionTime() + ")"));
    }

    private static Optional<Finding> waiting(KubeObject leaf) {
        return leaf.condition("Ready")
                .filter(ready -> !ready.isTrue())
                .map(ready -> new Finding(
                        false,
                        "Waiting",
                        ready.lastTransitionTime(),
                        leaf.ref() + " is " + ready.reason() + (text(ready).isEmpty() ? "" : ": " + text(ready))
                                + " (since " + ready.lastTransitionTime() + ")"));
    }

    private static Finding silent(KubeObject leaf) {
        String since = leaf.text("metadata", "creationTimestamp").orElse("~");
        String known = leaf.conditions().isEmpty()
                ? "has not reported a condition yet"
                : "does not meet its readiness checks yet";
        return new Finding(false, "Waiting", since, leaf.ref() + " " + known + " (created " + since + ")");
    }

    private static String text(Condition condition) {
        return condition.message() == null ? "" : condition.message();
    }
}
