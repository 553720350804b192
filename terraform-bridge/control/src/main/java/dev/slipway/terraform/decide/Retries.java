package dev.slipway.terraform.decide;

import dev.slipway.api.terraform.TerraformSpec;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When to try again, and when not any more. */
public final class Retries {

    private static final Duration STANDARD = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|h|m|s)");

    private Retries() {}

    /** Return the pause before the attempt that follows this many failures. */
    public static Duration pause(TerraformSpec spec, long failures) {
        Duration base = duration(spec.retryInterval(), STANDARD);
        if (!"ExponentialBackoff".equals(spec.retryStrategy())) {
            return base;
        }
        Duration longest = duration(spec.maxRetryInterval(), LONGEST);
        double factor = Math.pow(2, Math.min(Math.max(0, failures - 1), 30));
        double millis = base.toMillis() * factor;
        return millis > longest.toMillis() ? longest : Duration.ofMillis((long) millis);
    }

    /** Return whether no attempt follows this many failures. */
    public static boolean areUsedUp(TerraformSpec spec, long failures) {
        return spec.remediation() != null
                && spec.remediation().retries() != null
                && spec.remediation().retries() >= 0
                && failures > spec.remediation().retries();
    }

    /** Return how often to look for drift. */
    public static Duration interval(TerraformSpec spec) {
        return duration(spec.interval(), Duration.ofHours(1));
    }

    /** Read a duration as Go writes it, such as {@code 1h30m}; what is none is the other. */
    public static Duration duration(@Nullable String text, Duration otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        Matcher part = PART.matcher(text);
        double millis = 0;
        int end = 0;
        while (part.find() && part.start() == end) {
            end = part.end();
            millis += Double.parseDouble(part.group(1))
                    * switch (part.group(2)) {
                        case "h" -> 3_600_000;
                        case "m" -> 60_000;
                        case "s" -> 1000;
                        default -> 1;
                    };
        }
        return end == text.length() ? Duration.ofMillis((long) millis) : otherwise;
    }
}
