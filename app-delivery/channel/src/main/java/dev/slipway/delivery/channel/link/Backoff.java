package dev.slipway.delivery.channel.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: any time up to a bound that doubles. Agents that lose their hub at the same
 * time come back spread over the whole of it.
 */
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private int attempts;

    Backoff(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
    }

    Duration next() {
        Duration bound = shortest.multipliedBy(1L << Math.min(attempts++, MOST_DOUBLINGS));
        long most = (bound.compareTo(longest) < 0 ? bound : longest).toMillis();
        return Duration.ofMillis(random.nextLong(most + 1));
    }

    void succeeded() {
        attempts = 0;
    }
}
