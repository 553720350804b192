package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationCondition;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.time.Instant;

/** What is said and done while a source cannot be read. */
final class Unreadable {

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Unreadable() {}

    static Problem problem(App app, FaultException fault, Instant now) {
        return problem(app, fault.explanation(), fault, now);
    }

    /** Return the problem with the time since which it is there; as it was said before, if it was. */
    static Problem problem(App app, String why, FaultException fault, Instant now) {
        return since(
                app,
                why,
                "; since " + Statuses.text(now) + ", asked again every "
                        + retryAfter(fault).toSeconds() + " s; what was applied before stays as it is");
    }

    static Problem since(App app, String why, String rest) {
        return app.conditions().stream()
                .filter(old -> old.type().equals(Problem.COMPARISON))
                .map(ApplicationCondition::message)
                .filter(message -> message.startsWith(why))
                .findFirst()
                .map(Problem::comparison)
                .orElseGet(() -> Problem.comparison(why + rest));
    }

    static Duration retryAfter(FaultException fault) {
        Duration wait = fault.fault().retryAfter();
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
