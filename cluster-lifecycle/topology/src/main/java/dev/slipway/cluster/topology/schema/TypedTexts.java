package dev.slipway.cluster.topology.schema;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.slipway.expression.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Texts of which Kubernetes makes something else for rules, because of the format in the schema. */
final class TypedTexts {

    private static final Map<String, ValueType> TYPES = Map.of(
            "byte", ValueType.BYTES,
            "date", ValueType.TIME,
            "date-time", ValueType.TIME,
            "duration", ValueType.DURATION);
    private static final Pattern EXACT =
            Pattern.compile("[-+]?(0|([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+");
    private static final Pattern EXACT_PART = Pattern.compile("([0-9.]+)(ns|us|µs|μs|ms|s|m|h)");
    private static final Pattern LOOSE_PART = Pattern.compile("([0-9]+)\\s*([A-Za-zµ]+)");
    private static final long SECOND = 1_000_000_000L;
    private static final Map<String, Long> UNITS = Map.of(
            "ns",
            1L,
            "us",
            1000L,
            "ms",
            1_000_000L,
            "s",
            SECOND,
            "m",
            60 * SECOND,
            "h",
            3600 * SECOND,
            "d",
            86_400 * SECOND,
            "w",
            604_800 * SECOND);

    /** Each unit's long form, which may go on after that, and what is short for it. */
    private static final Map<String, String> LONG = Map.of(
            "nano", "ns", "micro", "us", "milli", "ms", "sec", "s", "min", "m", "hour", "h", "day", "d", "week", "w");

    private static final Map<String, String> SHORT = Map.of("µs", "us", "μs", "us", "hr", "h", "wk", "w");

    private TypedTexts() {}

    static ValueType type(String format) {
        return TYPES.getOrDefault(format, ValueType.TEXT);
    }

    /** Return the value that rules see; a text that does not have the format stays as it is. */
    static Object value(String text, String format) {
        try {
            return switch (format) {
                case "byte" -> Base64.getDecoder().decode(text);
                case "date" -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
                case "date-time" ->
                    OffsetDateTime.parse(text.toUpperCase(Locale.ROOT).replace(',', '.'))
                            .toInstant();
                case "duration" -> duration(text);
                default -> text;
            };
        } catch (DateTimeException | IllegalArgumentException malformed) {
            return text;
        }
    }

    /** As Go writes durations, or numbers with units of any length anywhere in the text. */
    private static Duration duration(String text) {
        boolean exact = EXACT.matches(text);
        Matcher parts = (exact ? EXACT_PART : LOOSE_PART).matcher(text);
        BigDecimal nanos = BigDecimal.ZERO;
        while (parts.find()) {
            Optional<Long> unit = unit(parts.group(2).toLowerCase(Locale.ROOT));
            nanos = nanos.add(new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit.orElse(0L))));
        }
        BigInteger whole = nanos.toBigInteger();
        return Duration.ofNanos((exact && text.startsWith("-") ? whole.negate() : whole).longValue());
    }

    private static Optional<Long> unit(String name) {
        return LONG.entrySet().stream()
                .filter(unit -> name.startsWith(unit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.of(SHORT.getOrDefault(name, name)))
                .map(UNITS::get);
    }
}
