package dev.slipway.runtime.controller;

import dev.slipway.kernel.outcome.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a pass came to. A null status leaves the status as it is; a status that equals the present one is not written.
 *
 * @param finished whether nothing outside of the object is left to clean up, so that the finalizer may go
 */
public record PassResult(Outcome outcome, @Nullable Map<String, Object> status, boolean finished) {

    public static PassResult of(Outcome outcome, Map<String, Object> status) {
        return new PassResult(outcome, status, false);
    }

    /** Return a result that leaves the status alone. */
    public static PassResult of(Outcome outcome) {
        return new PassResult(outcome, null, false);
    }

    /** Return the result of a deletion that is complete. */
    public static PassResult deleted() {
        return new PassResult(Outcome.done(), null, true);
    }

    /** Return the same result with the finalizer released. */
    public PassResult withoutFinalizer() {
        return new PassResult(outcome, status, true);
    }
}
