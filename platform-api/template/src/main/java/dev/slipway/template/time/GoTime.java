package dev.slipway.template.time;

import dev.slipway.template.format.GoObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Go's time.Time, with those of its methods that templates can use. */
public record GoTime(ZonedDateTime value) implements GoObject {

    /** The zero value. */
    public static final GoTime ZERO = new GoTime(ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));

    public static final String TYPE = "time.Time";

    private static final String PRINTED = "2006-01-02 15:04:05.999999999 -0700 MST";
    private static final String RFC3339 = "2006-01-02T15:04:05.999999999Z07:00";

    public static GoTime of(Instant instant, ZoneId zone) {
        return new GoTime(instant.atZone(zone));
    }

    @Override
    public String typeName() {
        return TYPE;
    }

    @Override
    public Map<String, Object> fields() {
        return Map.of();
    }

    @Override
    public Optional<Object> call(String method, List<@Nullable Object> arguments) {
        return switch (method) {
            case "Format" -> Optional.of(GoLayout.format(value, String.valueOf(one(method, arguments))));
            case "Before" -> Optional.of(value.toInstant().isBefore(other(method, arguments)));
            case "After" -> Optional.of(value.toInstant().isAfter(other(method, arguments)));
            case "Equal" -> Optional.of(value.toInstant().equals(other(method, arguments)));
            case "AddDate" -> Optional.of(addDate(arguments));
            default -> arguments.isEmpty() ? property(method) : Optional.empty();
        };
    }

    private Optional<Object> property(String method) {
        return Optional.ofNullable(
                switch (method) {
                    case "Year" -> value.getYear();
                    case "Month" -> GoLayout.format(value, "January");
                    case "Day" -> value.getDayOfMonth();
                    case "YearDay" -> value.getDayOfYear();
                    case "Weekday" -> GoLayout.format(value, "Monday");
                    case "Hour" -> value.getHour();
                    case "Minute" -> value.getMinute();
                    case "Second" -> value.getSecond();
                    case "Nanosecond" -> value.getNano();
                    case "Unix" -> value.toEpochSecond();
                    case "UnixMilli" -> value.toInstant().toEpochMilli();
                    case "UTC" -> new GoTime(value.withZoneSameInstant(ZoneOffset.UTC));
                    case "Local" -> this;
                    case "IsZero" -> value.toInstant().equals(ZERO.value.toInstant());
                    case "String" -> toString();
                    default -> null;
                });
    }

    private GoTime addDate(List<@Nullable Object> arguments) {
        if (arguments.size() != 3 || !arguments.stream().allMatch(Number.class::isInstance)) {
            throw new IllegalArgumentException("AddDate needs numbers of years, months and days");
        }
        return new GoTime(value.plusYears(((Number) arguments.get(0)).longValue())
                .plusMonths(((Number) arguments.get(1)).longValue())
                .plusDays(((Number) arguments.get(2)).longValue()));
    }

    private static @Nullable Object one(String method, List<@Nullable Object> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException(
                    "wrong number of args for " + method + ": want 1 got " + arguments.size());
        }
        return arguments.get(0);
    }

    private static Instant other(String method, List<@Nullable Object> arguments) {
        if (one(method, arguments) instanceof GoTime time) {
            return time.value.toInstant();
        }
        throw new IllegalArgumentException(method + " needs a time");
    }

    @Override
    public Object toJson() {
        return GoLayout.format(value, RFC3339);
    }

    @Override
    public Object toYaml() {
        return toJson();
    }

    @Override
    public String toString() {
        return GoLayout.format(value, PRINTED);
    }
}
