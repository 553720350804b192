package dev.slipway.kernel.external;

import dev.slipway.kernel.outcome.Fault;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What became of a long step. */
public sealed interface StepState {

    record NotStarted() implements StepState {}

    /** Under way: what it waits for, since when, and at which attempt of that. */
    record Running(String waitingFor, Instant since, int attempt) implements StepState {}

    record Succeeded(Instant at) implements StepState {}

    /** Ended without success; the message says what happened and what to do. */
    record Failed(Fault fault, String message, Instant at) implements StepState {}

    /** The workflow engine cannot be reached, so nothing is known. */
    record Unknown(String why) implements StepState {}

    default <R> R fold(
            Supplier<R> notStarted,
            Function<Running, R> running,
            Function<Succeeded, R> succeeded,
            Function<Failed, R> failed,
            Function<Unknown, R> unknown) {
        if (this instanceof Running r) {
            return running.apply(r);
        }
        if (this instanceof Succeeded s) {
            return succeeded.apply(s);
        }
        if (this instanceof Failed f) {
            return failed.apply(f);
        }
        return this instanceof Unknown u ? unknown.apply(u) : notStarted.get();
    }
}
