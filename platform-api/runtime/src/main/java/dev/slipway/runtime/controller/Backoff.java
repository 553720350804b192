package dev.slipway.runtime.controller;

import dev.slipway.kernel.outcome.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Decides when to look at an object again: failures wait longer each time, and every wait is jittered by a tenth. */
final class Backoff {

    private static final double GROWTH = 1.6;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final double JITTER = 0.1;

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    Optional<Duration> next(String uid, Outcome outcome) {
        if (!(outcome instanceof Outcome.Failed)) {
            failures.remove(uid);
        }
        return outcome.fold(
                done -> Optional.<Duration>empty(),
                requeue -> Optional.of(jittered(requeue.after())),
                stalled -> Optional.<Duration>empty(),
                failed -> Optional.of(jittered(grown(uid, failed.fault().retryAfter()))));
    }

    void forget(String uid) {
        if (uid != null) {
            failures.remove(uid);
        }
    }

    private Duration grown(String uid, Duration first) {
        int attempt = failures.merge(uid, 1, Integer::sum);
        double factor = Math.pow(GROWTH, Math.min(attempt - 1, 20));
        long millis = (long) Math.min(first.toMillis() * factor, Math.max(first.toMillis(), LONGEST.toMillis()));
        return Duration.ofMillis(millis);
    }

    private static Duration jittered(Duration wait) {
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Duration.ofMillis(Math.max(1, Math.round(wait.toMillis() * factor)));
    }
}
