package dev.slipway.cli.bench;

import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** When each object first looked as expected, as a watch saw it. Safe for threads. */
final class Sightings {

    private final Predicate<KubeObject> expected;
    private final Map<String, Instant> seen = new HashMap<>();

    Sightings(Predicate<KubeObject> expected) {
        this.expected = expected;
    }

    synchronized void observe(KubeObject object) {
        if (!seen.containsKey(object.name()) && expected.test(object)) {
            seen.put(object.name(), Instant.now());
            notifyAll();
        }
    }

    /** Wait until so many were seen; return whether they were. */
    synchronized boolean await(int count, Instant deadline) throws InterruptedException {
        while (seen.size() < count) {
            long left = Duration.between(Instant.now(), deadline).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized int count() {
        return seen.size();
    }

    /** How long each took, counted from its own beginning. */
    synchronized List<Duration> since(Map<String, Instant> begun) {
        return seen.entrySet().stream()
                .filter(entry -> begun.containsKey(entry.getKey()))
                .map(entry -> Duration.between(begun.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** How long each took, counted from one moment. */
    synchronized List<Duration> since(Instant begun) {
        return seen.values().stream().map(at -> Duration.between(begun, at)).toList();
    }
}
