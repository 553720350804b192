package dev.slipway.portal.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** How long ago, as short as people read it. */
public final class Ages {

    private Ages() {}

    /** Return for example {@code 45s}, {@code 3m12s}, {@code 5h7m} or {@code 12d}; a dash for what is no time. */
    public static String since(String time, Instant now) {
        try {
            return text(Duration.between(Instant.parse(time), now));
        } catch (DateTimeParseException e) {
            return State.NONE;
        }
    }

    private static String text(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 60) {
            return seconds + "s";
        }
        if (seconds < 3600) {
            return seconds / 60 + "m" + seconds % 60 + "s";
        }
        return seconds < 48 * 3600 ? seconds / 3600 + "h" + seconds / 60 % 60 + "m" : seconds / 86400 + "d";
    }
}
