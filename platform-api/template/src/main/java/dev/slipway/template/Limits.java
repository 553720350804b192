package dev.slipway.template;

import java.time.Duration;

/**
 * What one execution may cost. Templates come from anybody, so there is no unlimited one.
 *
 * @param characters how long the output, and any text or list made on the way, may be
 * @param steps how many nodes may be executed, counted again in every round of a loop
 * @param depth how deep templates may call each other and expressions may nest
 * @param time how long it may take
 */
public record Limits(long characters, long steps, int depth, Duration time) {

    private static final long FOUR_MEBIBYTES = 4L * 1024 * 1024;
    private static final long FIVE_MILLION = 5_000_000;
    private static final int DEEP = 200;

    /** A key for RSA of 4096 bits alone takes seconds on a busy machine; what goes round in circles runs out of steps. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public Limits {
        if (characters <= 0 || steps <= 0 || depth <= 0 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    public static Limits standard() {
        return new Limits(FOUR_MEBIBYTES, FIVE_MILLION, DEEP, PATIENCE);
    }
}
