package dev.slipway.secrets.sync.demand;

import dev.slipway.api.externalsecrets.SyncWindows;
import dev.slipway.api.externalsecrets.Window;
import dev.slipway.api.externalsecrets.WindowKind;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.schedule.Schedule;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The times at which periodic refreshes may happen: {@code spec.syncWindows}, in UTC. Pure. */
public record RefreshWindows(boolean allows, List<Predicate<Instant>> windows) {

    static final RefreshWindows ALWAYS = new RefreshWindows(false, List.of());

    private static final String EVERY = "@every ";
    private static final Map<String, String> NAMED = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");

    static RefreshWindows of(@Nullable SyncWindows spec) {
        if (spec == null) {
            return ALWAYS;
        }
        return new RefreshWindows(
                spec.kind() == WindowKind.ALLOW,
                spec.windows().stream().map(RefreshWindows::window).toList());
    }

    boolean permit(Instant now) {
        return allows == windows.stream().anyMatch(window -> window.test(now));
    }

    private static Predicate<Instant> window(Window window) {
        Duration lasts = duration(window.duration());
        String schedule = window.schedule();
        if (schedule.startsWith(EVERY)) {
            Duration every = duration(schedule.substring(EVERY.length()).strip());
            return now -> now.toEpochMilli() % Math.max(1, every.toMillis()) < lasts.toMillis();
        }
        Schedule times = schedule(NAMED.getOrDefault(schedule, schedule));
        return now -> hasBegun(times, now.minus(lasts), now);
    }

    private static boolean hasBegun(Schedule times, Instant after, Instant now) {
        Optional<LocalDateTime> next = times.next(LocalDateTime.ofInstant(after, ZoneOffset.UTC));
        return next.filter(time -> !time.toInstant(ZoneOffset.UTC).isAfter(now)).isPresent();
    }

    private static Duration duration(String text) {
        try {
            return GoDuration.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid("\"" + text + "\" is no duration; write it like 2h");
        }
    }

    private static Schedule schedule(String text) {
        try {
            return Schedule.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid("the schedule \"" + text + "\" cannot be read: " + malformed.getMessage());
        }
    }

    private static FaultException invalid(String why) {
        return new FaultException(Fault.INVALID, "spec.syncWindows: " + why);
    }
}
