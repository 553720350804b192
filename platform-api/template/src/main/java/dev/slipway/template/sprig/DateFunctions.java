package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.GoDuration;
import dev.slipway.template.time.GoLayout;
import dev.slipway.template.time.GoTime;
import dev.slipway.template.time.LayoutParser;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and durations. Whatever is neither time nor number of seconds counts as now. */
final class DateFunctions {

    private static final String HTML_DATE = "2006-01-02";
    private static final String LOCAL = "Local";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");

    private final Clock clock;

    DateFunctions(Clock clock) {
        this.clock = clock;
    }

    Functions functions() {
        return Functions.NONE
                .with("now", "", a -> now())
                .with(
                        "ago",
                        "any",
                        a -> GoDuration.format(rounded(Duration.between(instant(a.any(0)), clock.instant()))))
                .with("date", "string any", a -> format(a.text(0), a.any(1), LOCAL))
                .with("date_in_zone", "string any string", a -> format(a.text(0), a.any(1), a.text(2)))
                .with("dateInZone", "string any string", a -> format(a.text(0), a.any(1), a.text(2)))
                .with("htmlDate", "any", a -> format(HTML_DATE, a.any(0), LOCAL))
                .with("htmlDateInZone", "any string", a -> format(HTML_DATE, a.any(0), a.text(1)))
                .with("date_modify", "string time", this::modifiedOrNot)
                .with("dateModify", "string time", this::modifiedOrNot)
                .with("must_date_modify", "string time", DateFunctions::modified)
                .with("mustDateModify", "string time", DateFunctions::modified)
                .with("duration", "any", a -> GoDuration.format(Duration.ofSeconds(seconds(a.any(0)))))
                .with("durationRound", "any", a -> largestUnit(duration(a.any(0))))
                .with("toDate", "string string", this::dateOrZero)
                .with("mustToDate", "string string", a -> date(a.text(0), a.text(1)))
                .with(
                        "unixEpoch",
                        "time",
                        a -> String.valueOf(time(a, 0).value().toEpochSecond()));
    }

    private GoTime now() {
        return GoTime.of(clock.instant(), clock.getZone());
    }

    private Instant instant(@Nullable Object value) {
        if (value instanceof GoTime time) {
            return time.value().toInstant();
        }
        return value instanceof Integer || value instanceof Long
                ? Instant.ofEpochSecond(((Number) value).longValue())
                : clock.instant();
    }

    private String format(String layout, @Nullable Object value, String zone) {
        return GoLayout.format(instant(value).atZone(zone(zone)), layout);
    }

    private ZoneId zone(String name) {
        if (name.equals(LOCAL)) {
            return clock.getZone();
        }
        try {
            return name.isEmpty() || name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static Duration rounded(Duration duration) {
        return Duration.ofSeconds(
                duration.plusMillis(duration.isNegative() ? -500 : 500).toMillis() / 1000);
    }

    private static GoTime time(Arguments arguments, int index) {
        return arguments.given(index, GoTime.class);
    }

    private GoTime modifiedOrNot(Arguments arguments) {
        try {
            return modified(arguments);
        } catch (FunctionException invalid) {
            return time(arguments, 1);
        }
    }

    private static GoTime modified(Arguments arguments) {
        try {
            return new GoTime(time(arguments, 1).value().plus(GoDuration.parse(arguments.text(0))));
        } catch (IllegalArgumentException invalid) {
            throw new FunctionException(String.valueOf(invalid.getMessage()));
        }
    }

    private static long seconds(@Nullable Object value) {
        if (value instanceof String text) {
            return WHOLE.matcher(text).matches() ? Long.parseLong(text) : 0;
        }
        return value instanceof Long number ? number : 0;
    }

    private Duration duration(@Nullable Object value) {
        if (value instanceof Long nanos) {
            return Duration.ofNanos(nanos);
        }
        if (value instanceof GoTime time) {
            return Duration.between(time.value().toInstant(), clock.instant());
        }
        try {
            return value instanceof String text ? GoDuration.parse(text) : Duration.ZERO;
        } catch (IllegalArgumentException invalid) {
            return Duration.ZERO;
        }
    }

    private static String largestUnit(Duration duration) {
        Map<String, Duration> units = new LinkedHashMap<>();
        units.put("y", DAY.multipliedBy(365));
        units.put("mo", DAY.multipliedBy(30));
        units.put("d", DAY);
        units.put("h", Duration.ofHours(1));
        units.put("m", Duration.ofMinutes(1));
        units.put("s", Duration.ofSeconds(1));
        Duration length = duration.abs();
        return units.entrySet().stream()
                .filter(unit -> length.compareTo(unit.getValue()) > 0)
                .findFirst()
                .map(unit -> length.dividedBy(unit.getValue()) + unit.getKey())
                .orElse("0s");
    }

    private GoTime dateOrZero(Arguments arguments) {
        try {
            return date(arguments.text(0), arguments.text(1));
        } catch (FunctionException invalid) {
            return GoTime.ZERO;
        }
    }

    private GoTime date(String layout, String text) {
        try {
            return new GoTime(LayoutParser.parse(layout, text, clock.getZone()));
        } catch (IllegalArgumentException invalid) {
            throw new FunctionException(String.valueOf(invalid.getMessage()));
        }
    }
}
