package dev.slipway.kernel.outcome;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;

/** What a phase or a whole pass came to. */
public sealed interface Outcome {

    /** Nothing is left to do until something changes. */
    record Done() implements Outcome {}

    /** Something is under way; look again after the given time. */
    record Requeue(Duration after, String reason) implements Outcome {}

    /** Cannot go on until a person changes something; the message says what. */
    record Stalled(String reason, String message) implements Outcome {}

    /** Did not succeed; the fault says whether and when trying again makes sense. */
    record Failed(Fault fault, String message) implements Outcome {}

    static Outcome done() {
        return new Done();
    }

    static Outcome requeue(Duration after, String reason) {
        return new Requeue(after, reason);
    }

    static Outcome stalled(String reason, String message) {
        return new Stalled(reason, message);
    }

    static Outcome failed(Fault fault, String message) {
        return new Failed(fault, message);
    }

    static Outcome failed(FaultException fault) {
        return new Failed(fault.fault(), fault.explanation());
    }

    /** Answer for every case; adding a case breaks every caller at compile time. */
    default <R> R fold(
            Function<Done, R> done,
            Function<Requeue, R> requeue,
            Function<Stalled, R> stalled,
            Function<Failed, R> failed) {
        if (this instanceof Done d) {
            return done.apply(d);
        }
        if (this instanceof Requeue r) {
            return requeue.apply(r);
        }
        return this instanceof Stalled s ? stalled.apply(s) : failed.apply((Failed) this);
    }

    /** Return whether nothing is left to do. */
    default boolean isDone() {
        return this instanceof Done;
    }

    /** Return the worst: Failed before Stalled before Requeue (the shortest wait) before Done. */
    static Outcome worst(Collection<Outcome> outcomes) {
        return outcomes.stream().reduce(done(), Outcome::worse);
    }

    private static Outcome worse(Outcome a, Outcome b) {
        if (a instanceof Requeue first && b instanceof Requeue second) {
            return second.after().compareTo(first.after()) < 0 ? second : first;
        }
        return severity(b) > severity(a) ? b : a;
    }

    private static int severity(Outcome outcome) {
        return outcome.fold(done -> 0, requeue -> 1, stalled -> 2, failed -> 3);
    }
}
