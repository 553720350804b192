package dev.slipway.template.format;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's text form of durations: {@code 1h30m}, {@code -1.5s}, {@code 300ms}. */
public final class GoDuration {

    private static final Pattern PART = Pattern.compile("([0-9]*)(?:\\.([0-9]*))?([^0-9.]*)");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Map<String, Long> NANOSECONDS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "\u00b5s", 1_000L,
            "\u03bcs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    private static final long SECOND = 1_000_000_000L;
    private static final int SECONDS = 60;

    private GoDuration() {}

    /**
     * Return the duration that the text writes.
     *
     * @throws IllegalArgumentException with the message of Go's {@code time.ParseDuration}
     */
    public static Duration parse(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return Duration.ZERO;
        }
        if (rest.isEmpty()) {
            throw invalid(text);
        }
        BigDecimal total = BigDecimal.ZERO;
        Matcher part = PART.matcher(rest);
        for (int at = 0; at < rest.length(); at = part.end()) {
            part.region(at, rest.length());
            total = total.add(nanoseconds(part, text));
        }
        Duration duration = Duration.ofNanos(total.longValue());
        return negative ? duration.negated() : duration;
    }

    private static BigDecimal nanoseconds(Matcher part, String text) {
        if (!part.lookingAt() || digits(part, 1).isEmpty() && digits(part, 2).isEmpty()) {
            throw invalid(text);
        }
        String unit = part.group(3);
        if (unit.isEmpty()) {
            throw new IllegalArgumentException("time: missing unit in duration " + GoQuote.quote(text));
        }
        Long size = NANOSECONDS.get(unit);
        if (size == null) {
            throw new IllegalArgumentException(
                    "time: unknown unit " + GoQuote.quote(unit) + " in duration " + GoQuote.quote(text));
        }
        BigDecimal value = new BigDecimal("0" + digits(part, 1) + "." + digits(part, 2) + "0");
        BigDecimal nanoseconds = value.multiply(BigDecimal.valueOf(size));
        if (nanoseconds.compareTo(LARGEST) > 0) {
            throw invalid(text);
        }
        return nanoseconds;
    }

    private static String digits(Matcher part, int group) {
        String digits = part.group(group);
        return digits == null ? "" : digits;
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("time: invalid duration " + GoQuote.quote(text));
    }

    /** Return the text, such as {@code 1h0m5s}, {@code 1.5s} or {@code 20ms}. */
    public static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        Duration positive = duration.abs();
        String sign = duration.isNegative() ? "-" : "";
        if (positive.getSeconds() == 0) {
            return sign + belowSecond(positive.getNano());
        }
        long hours = positive.toHours();
        long minutes = positive.toMinutes() % SECONDS;
        String seconds = fraction(positive.getSeconds() % SECONDS * SECOND + positive.getNano(), SECOND) + "s";
        if (hours > 0) {
            return sign + hours + "h" + minutes + "m" + seconds;
        }
        return sign + (minutes > 0 ? minutes + "m" : "") + seconds;
    }

    private static String belowSecond(int nanos) {
        if (nanos < unit("us")) {
            return nanos + "ns";
        }
        String unit = nanos < unit("ms") ? "\u00b5s" : "ms";
        return fraction(nanos, unit(unit)) + unit;
    }

    private static String fraction(long nanos, long unit) {
        BigDecimal value =
                BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit)).stripTrailingZeros();
        return value.toPlainString();
    }

    private static long unit(String name) {
        return NANOSECONDS.getOrDefault(name, 0L);
    }
}
