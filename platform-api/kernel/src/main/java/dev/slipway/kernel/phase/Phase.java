package dev.slipway.kernel.phase;

import dev.slipway.kernel.outcome.Outcome;

/** One step of a pass over a scope; returns early when its work is already done. */
@FunctionalInterface
public interface Phase<S> {

    Outcome run(S scope);
}
