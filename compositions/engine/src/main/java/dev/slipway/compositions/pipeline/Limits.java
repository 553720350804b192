package dev.slipway.compositions.pipeline;

import java.time.Duration;

/**
 * What one step may cost.
 *
 * @param deadline how long it may run
 * @param resources how many objects it may desire
 * @param bytes how large all of them together may be, as text
 */
public record Limits(Duration deadline, int resources, long bytes) {

    private static final long FOUR_MEBIBYTES = 4L * 1024 * 1024;

    public static Limits standard() {
        return new Limits(Duration.ofSeconds(20), 1000, FOUR_MEBIBYTES);
    }
}
