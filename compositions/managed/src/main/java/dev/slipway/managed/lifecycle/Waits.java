package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.managed.kind.ManagedKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When to look again. */
final class Waits {

    /** After a call whose effect shows at once. */
    static final Duration SOON = Duration.ofSeconds(1);

    /** While something else has to happen first. */
    static final Duration SHORT = Duration.ofSeconds(5);

    /** While something wakes us, in case that is lost. */
    static final Duration GUARD = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final double JITTER = 0.1;
    private static final Pattern PART = Pattern.compile("(\\d{1,7})(h|ms|m|s)");

    private final RandomGenerator random;

    Waits(RandomGenerator random) {
        this.random = random;
    }

    /** Return the poll interval of a settled resource, from the annotation or the kind, within 10 %. */
    Duration poll(ManagedKind<?, ?> kind, KubeObject object) {
        Duration interval = object.annotation(Annotations.POLL_INTERVAL)
                .flatMap(Waits::parse)
                .filter(asked -> asked.compareTo(Duration.ofSeconds(1)) >= 0)
                .orElse(kind.pollInterval());
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Duration.ofMillis(Math.round(interval.toMillis() * factor));
    }

    /** Return how long to wait for a step: a quarter of what it has taken so far, between 0.5 s and 15 s. */
    static Duration step(Instant since, Instant now) {
        Duration quarter = Duration.between(since, now).dividedBy(4);
        Duration shortest = Duration.ofMillis(500);
        if (quarter.compareTo(shortest) < 0) {
            return shortest;
        }
        return quarter.compareTo(LONGEST) > 0 ? LONGEST : quarter;
    }

    /** Return a duration written as Go does: {@code 1h30m}, {@code 90s}. */
    static Optional<Duration> parse(String text) {
        Matcher part = PART.matcher(text);
        Duration total = Duration.ZERO;
        int end = 0;
        while (part.lookingAt()) {
            total = total.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
            end = part.end();
            part.region(end, text.length());
        }
        return end > 0 && end == text.length() ? Optional.of(total) : Optional.empty();
    }

    private static Duration unit(String unit) {
        return switch (unit) {
            case "h" -> Duration.ofHours(1);
            case "m" -> Duration.ofMinutes(1);
            case "s" -> Duration.ofSeconds(1);
            default -> Duration.ofMillis(1);
        };
    }
}
