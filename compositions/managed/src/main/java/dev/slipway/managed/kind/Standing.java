package dev.slipway.managed.kind;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a resource that exists and is as wanted.
 *
 * @param said conditions to set; {@code Ready} among them, if the kind knows when its resources are
 * @param lookAgain after how long to look again; null stands for the kind's interval
 */
public record Standing(List<Said> said, @Nullable Duration lookAgain) {

    private static final Standing USABLE = of(List.of(new Said("Ready", "True", "Available", null)));

    public Standing {
        said = List.copyOf(said);
    }

    /** One condition. */
    public record Said(
            String type,
            String status,
            String reason,
            @Nullable String message) {}

    /** Return that it can be used: what most kinds say as soon as a resource is as wanted. */
    public static Standing usable() {
        return USABLE;
    }

    /** Return that it cannot be used, why, and when that may have changed. */
    public static Standing unusable(String why, Duration lookAgain) {
        return new Standing(List.of(new Said("Ready", "False", "Unavailable", why)), lookAgain);
    }

    public static Standing of(List<Said> said) {
        return new Standing(said, null);
    }
}
