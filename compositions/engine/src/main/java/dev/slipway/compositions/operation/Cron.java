package dev.slipway.compositions.operation;

import dev.slipway.kernel.schedule.Schedule;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** When a cron operation runs: five fields, or one of the words that robfig/cron knows. Pure. */
final class Cron {

    private static final Map<String, String> WORDS = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final String EVERY = "@every ";

    private final Function<Instant, Optional<Instant>> next;

    private Cron(Function<Instant, Optional<Instant>> next) {
        this.next = next;
    }

    /** Read a schedule; one that cannot be read is an illegal argument that says why. */
    static Cron parse(String text) {
        if (text.startsWith(EVERY)) {
            Duration every = GoDuration.parse(text.substring(EVERY.length()));
            if (every.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("shorter than a second: " + text);
            }
            return new Cron(after -> Optional.of(after.plus(every).truncatedTo(ChronoUnit.SECONDS)));
        }
        if (text.startsWith("@") && !WORDS.containsKey(text)) {
            throw new IllegalArgumentException("unrecognized descriptor: " + text);
        }
        Schedule schedule = Schedule.parse(WORDS.getOrDefault(text, text));
        return new Cron(after -> schedule.next(LocalDateTime.ofInstant(after, ZoneOffset.UTC))
                .map(time -> time.toInstant(ZoneOffset.UTC)));
    }

    /** Return the first time after the given one; nothing when there is none in five years. */
    Optional<Instant> next(Instant after) {
        return next.apply(after);
    }
}
