package dev.slipway.runtime.controller;

import dev.slipway.kernel.outcome.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a pass came to. A null status leaves the status as it is; a status that equals the present one is not written.
 *
 * @param events what to tell besides
 * @param finished whether nothing outside of the object is left to clean up, so that the finalizer may go
 * @param afterwards what is done when the status is written, for whoever waits for it to find that status
 */
public record PassResult(
        Outcome outcome,
        @Nullable Map<String, Object> status,
        List<PassEvent> events,
        boolean finished,
        Runnable afterwards) {

    private static final Runnable NOTHING = () -> {};

    public PassResult {
        events = List.copyOf(events);
    }

    public PassResult(Outcome outcome, @Nullable Map<String, Object> status, List<PassEvent> events, boolean finished) {
        this(outcome, status, events, finished, NOTHING);
    }

    public static PassResult of(Outcome outcome, Map<String, Object> status) {
        return new PassResult(outcome, status, List.of(), false);
    }

    /** Return a result that leaves the status alone. */
    public static PassResult of(Outcome outcome) {
        return new PassResult(outcome, null, List.of(), false);
    }

    /** Return the result of a deletion that is complete. */
    public static PassResult deleted() {
        return new PassResult(Outcome.done(), null, List.of(), true);
    }

    /** Return the same result with the finalizer released. */
    public PassResult withoutFinalizer() {
        return new PassResult(outcome, status, events, true, afterwards);
    }

    /** Return the same result with something to tell. */
    public PassResult telling(List<PassEvent> more) {
        return new PassResult(outcome, status, more, finished, afterwards);
    }

    /** Return the same result with something to do when the status is written. */
    public PassResult then(Runnable more) {
        return new PassResult(outcome, status, events, finished, more);
    }
}
