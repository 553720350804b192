package dev.slipway.runtime.step;

import dev.slipway.kernel.outcome.Fault;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next call of a body. */
final class Pauses {

    private static final Duration LONGEST_POLL = Duration.ofSeconds(30);
    private static final Duration SHORTEST_RETRY = Duration.ofSeconds(1);

    /** An outage of hours costs one call a minute, and at most a minute passes unused when it ends. */
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    private Pauses() {}

    /**
     * Return the wait before the next look: what the body asked for, then half as much again from look to look, until
     * ten times that or half a minute, whichever is less; never less than the body asked for.
     */
    static Duration beforePoll(Duration asked, int looks) {
        long most = Math.max(asked.toMillis(), Math.min(10 * asked.toMillis(), LONGEST_POLL.toMillis()));
        return Duration.ofMillis(grown(asked.toMillis(), 1.5, looks, most));
    }

    /**
     * Return the wait before the next attempt after failed attempt number {@code attempt} (from 1), a little more or
     * less by chance so that steps which failed together do not return together.
     */
    static Duration beforeRetry(Fault fault, int attempt, RandomGenerator random) {
        long first = Math.max(SHORTEST_RETRY.toMillis(), fault.retryAfter().toMillis() / 5);
        long pause = grown(first, 2, attempt - 1, LONGEST_RETRY.toMillis());
        return Duration.ofMillis(Math.round(pause * random.nextDouble(0.8, 1.2)));
    }

    private static long grown(long first, double factor, int times, long most) {
        // 40 doublings overflow nothing and exceed every limit.
        return (long) Math.min(first * Math.pow(factor, Math.min(times, 40)), most);
    }
}
