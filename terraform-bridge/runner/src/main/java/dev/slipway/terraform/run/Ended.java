package dev.slipway.terraform.run;

import java.util.function.Function;

/** How a command that must not run twice came to its end. */
public sealed interface Ended<A> {

    /** It ran to its end, in this process or in an earlier one. */
    record Finished<A>(A answer) implements Ended<A> {}

    /** It was started and is no more, and nothing says how far it came. What it did is in the state, or in the world only. */
    record Lost<A>() implements Ended<A> {}

    default <R> R fold(Function<A, R> finished, Function<Lost<A>, R> lost) {
        return this instanceof Finished<A> done ? finished.apply(done.answer()) : lost.apply((Lost<A>) this);
    }
}
