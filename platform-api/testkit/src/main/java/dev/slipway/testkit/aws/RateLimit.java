package dev.slipway.testkit.aws;

import java.time.InstantSource;

/** At most so many calls in a second of the clock; 0 means no limit. */
final class RateLimit {

    private final InstantSource clock;
    private int perSecond;
    private long second;
    private int taken;

    RateLimit(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void set(int callsPerSecond) {
        perSecond = callsPerSecond;
    }

    synchronized boolean take() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            taken = 0;
        }
        taken++;
        return perSecond == 0 || taken <= perSecond;
    }
}
