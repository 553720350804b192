package dev.slipway.delivery.app;

import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.time.Instant;

/** What is said and done while a source cannot be read. */
final class Unreadable {

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Unreadable() {}

    static Problem problem(FaultException fault, Instant now) {
        return Problem.comparison(fault.explanation() + "; since " + Statuses.text(now) + ", asked again every "
                + retryAfter(fault).toSeconds() + " s; what was applied before stays as it is");
    }

    static Duration retryAfter(FaultException fault) {
        Duration wait = fault.fault().retryAfter();
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
