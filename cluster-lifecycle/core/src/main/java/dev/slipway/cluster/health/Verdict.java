package dev.slipway.cluster.health;

import java.time.Duration;
import java.util.Optional;

/**
 * What a check came to about one machine.
 *
 * @param problem why it is unhealthy; empty: it is not
 * @param recheck when it may become unhealthy if nothing changes
 */
record Verdict(Optional<String> reason, String problem, Optional<Duration> recheck) {

    static Verdict unhealthy(String reason, String problem) {
        return new Verdict(Optional.of(reason), problem, Optional.empty());
    }

    static Verdict healthy(Optional<Duration> recheck) {
        return new Verdict(Optional.empty(), "", recheck);
    }

    boolean isHealthy() {
        return reason.isEmpty();
    }
}
