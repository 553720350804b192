package dev.slipway.delivery.window;

import dev.slipway.api.argocd.SyncWindow;
import dev.slipway.kernel.schedule.Schedule;
import dev.slipway.template.format.GoDuration;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sync window that can be read. */
final class Window {

    private static final int LONGEST_DESCRIPTION = 255;

    /** What Java takes for a zone and the zone database does not know; nothing at all is UTC. */
    private static final Pattern NO_NAME = Pattern.compile("|Z|([+-]|(UT|UTC|GMT)[+-]).*");

    /** What the zone database knows and Java does not. */
    private static final Map<String, String> SHORT_NAMES = Map.of("EST", "-05:00", "MST", "-07:00", "HST", "-10:00");

    private final SyncWindow spec;
    private final Schedule schedule;
    private final Duration duration;

    private Window(SyncWindow spec, Schedule schedule, Duration duration) {
        this.spec = spec;
        this.schedule = schedule;
        this.duration = duration;
    }

    /** Read a window; one whose times cannot be read is an illegal argument that says why. */
    static Window of(SyncWindow spec) {
        return new Window(spec, schedule(text(spec.schedule())), duration(text(spec.duration())));
    }

    private static Schedule schedule(String text) {
        try {
            return Schedule.parse(text);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("cannot parse schedule '" + text + "': " + broken.getMessage(), broken);
        }
    }

    private static Duration duration(String text) {
        try {
            return GoDuration.parse(text);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("cannot parse duration '" + text + "': " + broken.getMessage(), broken);
        }
    }

    /** Say what is wrong with a window besides its place in a list; fails with an illegal argument. */
    static void check(SyncWindow spec) {
        if (!"allow".equals(spec.kind()) && !"deny".equals(spec.kind())) {
            throw new IllegalArgumentException("kind '" + text(spec.kind()) + "' mismatch: can only be allow or deny");
        }
        of(spec);
        if (text(spec.description()).length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("description must not exceed 255 characters");
        }
        if (isEmpty(spec.applications()) && isEmpty(spec.namespaces()) && isEmpty(spec.clusters())) {
            throw new IllegalArgumentException("window '" + text(spec.kind()) + "':'" + text(spec.schedule()) + "':'"
                    + text(spec.duration()) + "' requires one of application, cluster or namespace");
        }
    }

    /**
     * Return whether the time is inside. The window is open at both ends, and a schedule that never comes is always
     * inside, both as in Argo CD. The offset of the zone is that of {@code now}, whatever time is asked for.
     */
    boolean isActive(Instant time, Instant now) {
        Duration offset = offset(now);
        LocalDateTime local = LocalDateTime.ofInstant(time.plus(offset), ZoneOffset.UTC);
        return schedule.next(local.minus(duration))
                .map(start -> start.isBefore(local))
                .orElse(true);
    }

    private Duration offset(Instant now) {
        String zone = text(spec.timeZone());
        try {
            return NO_NAME.matcher(zone).matches()
                    ? Duration.ZERO
                    : Duration.ofSeconds(ZoneId.of(zone, SHORT_NAMES)
                            .getRules()
                            .getOffset(now)
                            .getTotalSeconds());
        } catch (DateTimeException unknown) {
            return Duration.ZERO;
        }
    }

    boolean isAllow() {
        return "allow".equals(spec.kind());
    }

    boolean isDeny() {
        return "deny".equals(spec.kind());
    }

    boolean letsManualSyncsPass() {
        return Boolean.TRUE.equals(spec.manualSync());
    }

    boolean letsRunningSyncsEnd() {
        return Boolean.TRUE.equals(spec.syncOverrun());
    }

    @Override
    public String toString() {
        String zone = text(spec.timeZone());
        return text(spec.kind()) + " window '" + text(spec.schedule()) + "' for " + text(spec.duration())
                + (zone.isEmpty() ? "" : " in " + zone);
    }

    private static boolean isEmpty(@Nullable List<String> list) {
        return list == null || list.isEmpty();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
