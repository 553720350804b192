package dev.slipway.runtime.step;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that the other side did not answer, so that a thousand objects do not each wait for the same silence. Open
 * for a short while after each failure; the time since which it fails lasts until the next success.
 */
final class Circuit {

    private final InstantSource clock;
    private final Duration openFor;
    private @Nullable Outage outage;

    Circuit(InstantSource clock, Duration openFor) {
        this.clock = clock;
        this.openFor = openFor;
    }

    /** What is known of an outage. */
    record Outage(Instant since, String reason, Instant lastSeen) {}

    /** Return the outage when it is so fresh that asking again makes no sense. */
    synchronized Optional<Outage> open() {
        return current().filter(o -> clock.instant().isBefore(o.lastSeen().plus(openFor)));
    }

    /** Return the outage that the last call met, if it met one. */
    synchronized Optional<Outage> current() {
        return Optional.ofNullable(outage);
    }

    synchronized Outage failed(String reason) {
        Instant now = clock.instant();
        Instant since = outage == null ? now : outage.since();
        outage = new Outage(since, reason, now);
        return outage;
    }

    synchronized void succeeded() {
        outage = null;
    }
}
