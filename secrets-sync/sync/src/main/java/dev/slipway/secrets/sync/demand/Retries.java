package dev.slipway.secrets.sync.demand;

import dev.slipway.api.externalsecrets.RetrySettings;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When a store that is out of order is asked again: as its {@code retrySettings} say, and after that many times as
 * everything else that fails, with growing pauses. Nobody waits meanwhile. Safe for threads.
 */
public final class Retries {

    private static final int USUAL_TIMES = 5;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final Map<Ref, Integer> tried = new ConcurrentHashMap<>();

    /** What a store wants. */
    public record Settings(int times, Duration pause) {

        /** Return them as they stand in a store; none is no opinion, what cannot be read a fault. */
        public static Optional<Settings> of(@Nullable RetrySettings settings) {
            if (settings == null) {
                return Optional.empty();
            }
            int times = settings.maxRetries() == null ? USUAL_TIMES : Math.max(0, settings.maxRetries());
            return Optional.of(new Settings(times, pause(settings.retryInterval())));
        }

        private static Duration pause(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return USUAL_PAUSE;
            }
            try {
                Duration pause = GoDuration.parse(text);
                return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
            } catch (IllegalArgumentException malformed) {
                throw new FaultException(
                        Fault.INVALID,
                        "spec.retrySettings.retryInterval \"" + text + "\" is no duration; write it like 10s");
            }
        }
    }

    /** Return what a pass came to that failed because of its store. */
    public Outcome after(Ref object, FaultException fault, Optional<Settings> settings) {
        boolean passing = fault.fault() == Fault.UNAVAILABLE || fault.fault() == Fault.THROTTLED;
        if (settings.isEmpty() || !passing) {
            return Outcome.failed(fault);
        }
        int times = tried.merge(object, 1, Integer::sum);
        return times > settings.get().times()
                ? Outcome.failed(fault)
                : Outcome.requeue(
                        settings.get().pause(),
                        "retry " + times + " of " + settings.get().times());
    }

    /** Say that it went well, or that there is nothing to try any more. */
    public void forget(Ref object) {
        tried.remove(object);
    }
}
