package dev.slipway.runtime.step;

import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.external.StepState.Failed;
import dev.slipway.kernel.external.StepState.Running;
import dev.slipway.kernel.external.StepState.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process knows of steps without asking: from the last describe, and from its own worker. Bounded; the steps
 * that nobody looked at for longest are forgotten first. Safe for use by many threads.
 */
final class StepWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);

    private static final int MOST = 20_000;
    private static final Duration RUNNING_FRESH = Duration.ofSeconds(1);

    /** An ended step does not change any more, but Temporal may lose it, and then the truth is a fresh look. */
    private static final Duration ENDED_FRESH = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final List<Consumer<StepInput>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    StepWatch(InstantSource clock) {
        this.clock = clock;
    }

    private record Known(StepState state, Instant at) {
        Instant freshUntil() {
            return at.plus(state instanceof Running ? RUNNING_FRESH : ENDED_FRESH);
        }
    }

    void listen(Consumer<StepInput> listener) {
        listeners.add(listener);
    }

    Instant now() {
        return clock.instant();
    }

    /** Return the state of the step if it is so fresh that asking again makes no sense. */
    synchronized Optional<StepState> fresh(String id) {
        return Optional.ofNullable(known.get(id))
                .filter(k -> clock.instant().isBefore(k.freshUntil()))
                .map(Known::state);
    }

    /** Return what the step was last known to wait for, however long ago. */
    synchronized Optional<Running> lastRunning(String id) {
        return Optional.ofNullable(known.get(id))
                .map(Known::state)
                .filter(Running.class::isInstance)
                .map(Running.class::cast);
    }

    synchronized StepState remember(String id, StepState state) {
        if (state instanceof Running || state instanceof Succeeded || state instanceof Failed) {
            known.put(id, new Known(state, clock.instant()));
        } else {
            known.remove(id);
        }
        return state;
    }

    /** The step was started between the given time and now; a worker may have been quicker than the answer. */
    synchronized StepState started(String id, Instant asked, String waitingFor) {
        Known heard = known.get(id);
        return heard != null && !heard.at().isBefore(asked)
                ? heard.state()
                : remember(id, new Running(waitingFor, clock.instant(), 1));
    }

    /** The body said what it waits for. */
    void waiting(String id, StepInput input, String what) {
        Optional<Running> before = lastRunning(id);
        boolean same = before.filter(r -> r.waitingFor().equals(what)).isPresent();
        Instant since = same ? before.orElseThrow().since() : clock.instant();
        remember(id, new Running(what, since, 1));
        if (!same) {
            tell(input);
        }
    }

    /** The body failed in a way that may pass. */
    void retrying(String id, StepInput input, Running failing) {
        remember(id, failing);
        if (failing.attempt() == 1) {
            tell(input);
        }
    }

    /** The body is done; the workflow ends within a moment. */
    void succeeded(String id, StepInput input) {
        remember(id, new Succeeded(clock.instant()));
        tell(input);
    }

    /** The body has failed for good; the workflow ends within a moment. */
    void failed(String id, StepInput input, StepProgress.Failed failed) {
        remember(id, new Failed(failed.fault(), failed.message(), clock.instant()));
        tell(input);
    }

    private void tell(StepInput input) {
        for (Consumer<StepInput> listener : listeners) {
            try {
                listener.accept(input);
            } catch (RuntimeException e) {
                // A deaf listener finds out at its next slow poll; the step must not fail for it.
                LOG.warn("Cannot announce the progress of step {} of {}", input.step(), input.object(), e);
            }
        }
    }
}
