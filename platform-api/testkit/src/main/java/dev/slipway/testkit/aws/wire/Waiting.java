package dev.slipway.testkit.aws.wire;

import java.time.Duration;

/**
 * How long one state of an operation lasts: until it was looked at so often, or for a time, whichever is later. Both zero:
 * operations are over at once, as in moto.
 */
public record Waiting(int looks, Duration time) {

    public static final Waiting NONE = new Waiting(0, Duration.ZERO);

    public static Waiting looks(int looks) {
        return new Waiting(looks, Duration.ZERO);
    }

    public static Waiting time(Duration time) {
        return new Waiting(0, time);
    }
}
