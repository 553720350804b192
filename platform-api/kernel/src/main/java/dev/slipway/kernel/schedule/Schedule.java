package dev.slipway.kernel.schedule;

import dev.slipway.kernel.schedule.CronField.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of five fields as robfig/cron reads it: minute, hour, day of month, month, day of week. Where both days are
 * restricted, either of them is enough. {@code TZ=} or {@code CRON_TZ=} before the fields names the zone that they are in.
 */
public final class Schedule {

    private static final int FIELDS = 5;
    private static final int YEARS = 5;
    private static final int WEEK = 7;

    private final CronField minutes;
    private final CronField hours;
    private final CronField days;
    private final CronField months;
    private final CronField weekdays;
    private final @Nullable ZoneId zone;

    private Schedule(CronField[] fields, @Nullable ZoneId zone) {
        this.minutes = fields[0];
        this.hours = fields[1];
        this.days = fields[2];
        this.months = fields[3];
        this.weekdays = fields[4];
        this.zone = zone;
    }

    /** Read a schedule; one that cannot be read is an illegal argument that says why. */
    public static Schedule parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty spec string");
        }
        String rest = text;
        @Nullable ZoneId zone = null;
        if (text.startsWith("TZ=") || text.startsWith("CRON_TZ=")) {
            int end = text.indexOf(' ');
            if (end < 0) {
                throw new IllegalArgumentException("expected exactly 5 fields, found 0");
            }
            zone = zone(text.substring(text.indexOf('=') + 1, end));
            rest = text.substring(end);
        }
        String[] words = rest.isBlank() ? new String[0] : rest.strip().split("\\s+");
        if (words.length != FIELDS) {
            throw new IllegalArgumentException("expected exactly 5 fields, found " + words.length + ": ["
                    + String.join(" ", Arrays.asList(words)) + "]");
        }
        CronField[] fields = new CronField[FIELDS];
        for (Kind kind : Kind.values()) {
            fields[kind.ordinal()] = CronField.parse(words[kind.ordinal()], kind);
        }
        return new Schedule(fields, zone);
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("provided bad location " + name, unknown);
        }
    }

    /** Return the first time after the given one, both in UTC; nothing when there is none in five years. */
    public Optional<LocalDateTime> next(LocalDateTime after) {
        if (zone == null) {
            return nextLocal(after);
        }
        ZoneId named = zone;
        LocalDateTime there =
                after.atOffset(ZoneOffset.UTC).atZoneSameInstant(named).toLocalDateTime();
        return nextLocal(there)
                .map(time ->
                        time.atZone(named).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    private Optional<LocalDateTime> nextLocal(LocalDateTime after) {
        LocalDateTime first = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        LocalDate last = after.toLocalDate().plusYears(YEARS);
        for (LocalDate day = first.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (matches(day)) {
                boolean today = day.equals(first.toLocalDate());
                Optional<LocalDateTime> time = nextIn(day, today ? first.getHour() * 60 + first.getMinute() : 0);
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    private boolean matches(LocalDate day) {
        if (!months.has(day.getMonthValue())) {
            return false;
        }
        boolean dayOfMonth = days.has(day.getDayOfMonth());
        boolean dayOfWeek = weekdays.has(day.getDayOfWeek().getValue() % WEEK);
        return days.star() || weekdays.star() ? dayOfMonth && dayOfWeek : dayOfMonth || dayOfWeek;
    }

    private Optional<LocalDateTime> nextIn(LocalDate day, int fromMinute) {
        for (int minute = fromMinute; minute < 24 * 60; minute++) {
            if (hours.has(minute / 60) && minutes.has(minute % 60)) {
                return Optional.of(day.atTime(minute / 60, minute % 60));
            }
        }
        return Optional.empty();
    }
}
