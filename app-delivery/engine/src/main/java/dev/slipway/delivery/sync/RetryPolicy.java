package dev.slipway.delivery.sync;

import dev.slipway.api.argocd.Backoff;
import dev.slipway.api.argocd.RetryStrategy;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a failed operation is tried again: the delay grows by a factor up to a maximum.
 *
 * @param limit how many tries follow the first; negative means any number
 */
public record RetryPolicy(long limit, Duration first, long factor, Duration longest) {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final long FACTOR = 2;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long AUTOMATED_LIMIT = 5;
    private static final Pattern PART = Pattern.compile("\\G(\\d+(?:\\.\\d+)?)(h|ms|m|s)");

    /** Return the policy of automated syncs, which is five tries where the spec says nothing. */
    public static RetryPolicy of(@Nullable RetryStrategy strategy) {
        if (strategy == null) {
            return new RetryPolicy(AUTOMATED_LIMIT, FIRST, FACTOR, LONGEST);
        }
        Backoff backoff = strategy.backoff();
        long limit = strategy.limit() == null ? 0 : strategy.limit();
        if (backoff == null) {
            return new RetryPolicy(limit, FIRST, FACTOR, LONGEST);
        }
        return new RetryPolicy(
                limit,
                duration(backoff.duration(), FIRST, "spec.syncPolicy.retry.backoff.duration"),
                backoff.factor() == null ? FACTOR : backoff.factor(),
                duration(backoff.maxDuration(), LONGEST, "spec.syncPolicy.retry.backoff.maxDuration"));
    }

    /** Return the delay after an operation that was retried so many times already. */
    public Duration delay(long retryCount) {
        double millis = first.toMillis() * Math.pow(factor, retryCount);
        return millis >= longest.toMillis() ? longest : Duration.ofMillis((long) millis);
    }

    public boolean allows(long retryCount) {
        return limit < 0 || retryCount < limit;
    }

    private static Duration duration(@Nullable String text, Duration otherwise, String field) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        Matcher part = PART.matcher(text);
        double millis = 0;
        int end = 0;
        while (part.find()) {
            millis += Double.parseDouble(part.group(1)) * unit(part.group(2));
            end = part.end();
        }
        if (end != text.length()) {
            return whole(text, field);
        }
        return Duration.ofMillis((long) millis);
    }

    /** A number without a unit counts as seconds. */
    private static Duration whole(String text, String field) {
        try {
            return Duration.ofSeconds(Long.parseLong(text));
        } catch (NumberFormatException broken) {
            throw new FaultException(Fault.INVALID, field + ": unable to parse " + text + " as a duration");
        }
    }

    private static long unit(String unit) {
        return switch (unit) {
            case "h" -> 3_600_000;
            case "m" -> 60_000;
            case "s" -> 1_000;
            default -> 1;
        };
    }
}
