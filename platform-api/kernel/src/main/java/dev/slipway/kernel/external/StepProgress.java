package dev.slipway.kernel.external;

import dev.slipway.kernel.outcome.Fault;
import java.time.Duration;
import java.util.function.Function;

/** How far a long step has come, as one call of its body found it. */
public sealed interface StepProgress {

    /** The step has reached its goal; nothing is left to do. */
    record Done() implements StepProgress {}

    /**
     * The outside world is at work. {@code what} names it for a person ({@code "RDS instance app-db is creating"}) and
     * stays the same while nothing moves, because the time since which a step waits is counted from its last change.
     * {@code pollAfter} is when to look first; the engine waits longer from poll to poll while nothing moves.
     */
    record Waiting(String what, Duration pollAfter) implements StepProgress {}

    /** The step has ended without success; the message says what happened and what to do, without secrets. */
    record Failed(Fault fault, String message) implements StepProgress {}

    static StepProgress done() {
        return new Done();
    }

    static StepProgress waiting(String what, Duration pollAfter) {
        return new Waiting(what, pollAfter);
    }

    static StepProgress failed(Fault fault, String message) {
        return new Failed(fault, message);
    }

    /** Answer for every case; adding a case breaks every caller at compile time. */
    default <R> R fold(Function<Done, R> done, Function<Waiting, R> waiting, Function<Failed, R> failed) {
        if (this instanceof Done d) {
            return done.apply(d);
        }
        return this instanceof Waiting w ? waiting.apply(w) : failed.apply((Failed) this);
    }
}
