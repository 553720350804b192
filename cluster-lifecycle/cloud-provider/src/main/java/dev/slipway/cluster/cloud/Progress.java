package dev.slipway.cluster.cloud;

import dev.slipway.kernel.outcome.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;

/** How far a part, a step or the whole has come. Messages are the managed resources' own, so they name the cause. */
public sealed interface Progress {

    /** Everything is as desired; of a removal: nothing is left. */
    record Ready() implements Progress {}

    /** Goes on by itself: which part is waited for, what for, and since when. */
    record Waiting(String part, String what, Instant since) implements Progress {}

    /** Does not go on: which part it is, what it says itself, and what to do. */
    record Failed(String part, String cause, String advice, Instant since) implements Progress {}

    /** Answer for every case. */
    default <R> R fold(Function<Ready, R> ready, Function<Waiting, R> waiting, Function<Failed, R> failed) {
        if (this instanceof Ready r) {
            return ready.apply(r);
        }
        return this instanceof Waiting w ? waiting.apply(w) : failed.apply((Failed) this);
    }

    default boolean isReady() {
        return this instanceof Ready;
    }

    /** Return what to say to people; empty when ready. */
    default String message() {
        return fold(
                ready -> "",
                waiting -> waiting.part() + ": " + waiting.what() + " (since " + waiting.since() + ")",
                failed -> failed.part() + ": " + failed.cause() + " " + failed.advice());
    }

    /** Return when to look again: changes of parts wake the owner, so that time is a guard only. */
    default Outcome outcome() {
        return fold(
                ready -> Outcome.done(),
                waiting -> Outcome.requeue(Duration.ofSeconds(30), waiting.what()),
                failed -> Outcome.requeue(Duration.ofSeconds(15), failed.cause()));
    }

    /** Return the first failure, else the first wait, else ready. */
    static Progress worst(Collection<Progress> all) {
        return all.stream().reduce(new Ready(), (worst, next) -> severity(next) > severity(worst) ? next : worst);
    }

    private static int severity(Progress progress) {
        return progress.fold(ready -> 0, waiting -> 1, failed -> 2);
    }
}
