package dev.slipway.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When each of the claims was first seen ready, and when it was gone. Safe for two threads. */
final class ClaimTimes {

    private final Set<String> claims;
    private final Map<String, Instant> ready = new LinkedHashMap<>();
    private final Map<String, Instant> gone = new LinkedHashMap<>();

    ClaimTimes(Set<String> claims) {
        this.claims = Set.copyOf(claims);
    }

    /** Notes one event of a watch. */
    synchronized void observe(JsonNode event, Instant now) {
        var object = event.path("object");
        var name = object.path("metadata").path("name").asText();
        if (!claims.contains(name)) {
            return;
        }
        if (event.path("type").asText().equals("DELETED")) {
            gone.putIfAbsent(name, now);
        } else if (isReady(object)) {
            ready.putIfAbsent(name, now);
        }
        notifyAll();
    }

    private static boolean isReady(JsonNode claim) {
        for (var condition : claim.path("status").path("conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }

    /** Waits until all are ready, or gone; returns whether they are. */
    synchronized boolean await(boolean deleted, Instant deadline) throws InterruptedException {
        while ((deleted ? gone : ready).size() < claims.size()) {
            long left = Duration.between(Instant.now(), deadline).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized List<Duration> ready(Instant since) {
        return ready.values().stream().map(at -> Duration.between(since, at)).toList();
    }

    synchronized List<Duration> gone(Instant since) {
        return gone.values().stream().map(at -> Duration.between(since, at)).toList();
    }

    synchronized int count() {
        return ready.size();
    }
}
