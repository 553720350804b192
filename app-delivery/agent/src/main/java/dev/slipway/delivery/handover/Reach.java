package dev.slipway.delivery.handover;

import dev.slipway.delivery.channel.hub.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a cluster's agent is there. An agent that went a moment ago counts as there: it comes back by itself, and every
 * restart of a hub would otherwise be news for every Application.
 *
 * @param problem what to say of it; empty while it is there
 * @param until when to look again, while it counts as there although it is not
 */
record Reach(String problem, Optional<Duration> until) {

    private static final Reach THERE = new Reach("", Optional.empty());

    /** @param since when this hub began to wait for agents */
    static Reach of(String cluster, Optional<Presence> presence, Instant since, Duration grace, Instant now) {
        if (presence.filter(Presence::connected).isPresent()) {
            return THERE;
        }
        Instant gone = presence.map(Presence::since).orElse(since);
        Duration left = Duration.between(now, gone.plus(grace));
        if (!left.isNegative() && !left.isZero()) {
            return new Reach("", Optional.of(left.plusMillis(1)));
        }
        String seen = presence.map(known -> "was heard of last at " + text(known.lastSeen()))
                .orElse("has not connected since this hub began at " + text(since));
        return new Reach(
                "the agent of cluster " + cluster + " cannot be reached: it " + seen
                        + "; it keeps what it was given last and goes on by itself. Look at its log, or enrol it with"
                        + " `slipway agent token " + cluster + "`",
                Optional.empty());
    }

    boolean isThere() {
        return problem.isEmpty();
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }
}
