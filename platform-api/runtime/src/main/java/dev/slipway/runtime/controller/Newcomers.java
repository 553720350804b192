package dev.slipway.runtime.controller;

import io.javaoperatorsdk.operator.processing.event.rate.RateLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets what was begun come first: an object that was never looked at waits while passes of others wait for a thread. A
 * thousand objects of one commit are then ready one after the other instead of all at the end, and each is looked at less
 * often on its way. Every so often one is let in all the same, so that what never rests keeps nobody out.
 */
final class Newcomers implements RateLimiter<Newcomers.State> {

    private static final Duration LATER = Duration.ofMillis(300);

    /** About as many as one object needs until it is ready, with everything that it is made of. */
    private static final int PASSES_PER_NEWCOMER = 60;

    /** Whether an object was looked at, and how often lately. */
    static final class State implements RateLimitState {
        private final RateLimitState lately;
        private volatile boolean begun;

        private State(RateLimitState lately) {
            this.lately = lately;
        }
    }

    private final RateLimiter<?> usual;
    private final Load load;
    private final AtomicLong lastLetIn = new AtomicLong();

    Newcomers(RateLimiter<?> usual, Load load) {
        this.usual = usual;
        this.load = load;
    }

    @Override
    public State initState() {
        return new State(usual.initState());
    }

    @Override
    public Optional<Duration> isLimited(RateLimitState state) {
        State own = (State) state;
        if (!own.begun && !isLetIn()) {
            return Optional.of(LATER);
        }
        own.begun = true;
        return usual.isLimited(own.lately);
    }

    private boolean isLetIn() {
        long taken = load.taken();
        long last = lastLetIn.get();
        return load.waiting() == 0 || taken >= last + PASSES_PER_NEWCOMER && lastLetIn.compareAndSet(last, taken);
    }
}
