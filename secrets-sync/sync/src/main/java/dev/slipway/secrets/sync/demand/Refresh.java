package dev.slipway.secrets.sync.demand;

import dev.slipway.api.externalsecrets.ExternalSecretSpec;
import dev.slipway.api.externalsecrets.RefreshPolicy;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the stores of an ExternalSecret are asked: {@code refreshPolicy}, {@code refreshInterval}, of which 0 means once, and
 * the windows in which that may happen because the interval is over.
 */
public record Refresh(RefreshPolicy policy, Duration interval, RefreshWindows windows) {

    private static final Duration LOOKED_AGAIN = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofHours(1);

    public static Refresh of(ExternalSecretSpec spec) {
        RefreshPolicy policy = spec.refreshPolicy() == null ? RefreshPolicy.PERIODIC : spec.refreshPolicy();
        return new Refresh(policy, interval(spec.refreshInterval()), RefreshWindows.of(spec.syncWindows()));
    }

    /** When something is done at an interval, and whenever it is edited. */
    public static Refresh periodic(@Nullable String interval) {
        Duration every = interval(interval);
        return new Refresh(
                every.isZero() ? RefreshPolicy.ON_CHANGE : RefreshPolicy.PERIODIC, every, RefreshWindows.ALWAYS);
    }

    private static Duration interval(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        try {
            Duration interval = GoDuration.parse(text);
            return interval.isNegative() ? Duration.ZERO : interval;
        } catch (IllegalArgumentException malformed) {
            throw new FaultException(
                    Fault.INVALID, "spec.refreshInterval \"" + text + "\" is no duration; write it like 1h or 90s");
        }
    }

    /** Return whether the stores have to be asked now; with an interval of 0, an edit is no reason, as with the peer. */
    public boolean isDue(KubeObject externalSecret, Instant now) {
        return isDue(externalSecret, SyncedVersion.of(externalSecret), now);
    }

    /** Return the same of an object at that version. */
    public boolean isDue(KubeObject externalSecret, SyncedVersion version, Instant now) {
        boolean changed = !version.isSynced(externalSecret);
        Optional<Instant> last = last(externalSecret);
        return switch (policy) {
            case CREATED_ONCE -> last.isEmpty();
            case ON_CHANGE -> changed || last.isEmpty();
            case PERIODIC -> last.isEmpty() || !interval.isZero() && (changed || hasPassed(last.get(), now));
        };
    }

    private boolean hasPassed(Instant last, Instant now) {
        // A time to come was told by a clock that went wrong, there or here.
        return last.isAfter(now) || !now.isBefore(last.plus(interval)) && windows.permit(now);
    }

    /** Return whether the stores are asked again when nothing changes. */
    public boolean isRepeated() {
        return policy == RefreshPolicy.PERIODIC && !interval.isZero();
    }

    /** Return how long the stores need not be asked after the last time; outside of the windows, when to look again. */
    public Duration left(Instant last, Instant now) {
        Duration left = Duration.between(now, last.plus(interval));
        if (left.isNegative() || left.isZero()) {
            return windows.permit(now) ? Duration.ZERO : LOOKED_AGAIN;
        }
        return left;
    }

    /** Return when the stores were asked last; nothing before the first time. */
    public static Optional<Instant> last(KubeObject externalSecret) {
        try {
            return externalSecret.text("status", "refreshTime").map(Instant::parse);
        } catch (DateTimeParseException foreign) {
            return Optional.empty();
        }
    }
}
