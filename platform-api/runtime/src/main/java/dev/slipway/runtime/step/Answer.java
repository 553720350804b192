package dev.slipway.runtime.step;

import java.util.function.Function;

/** What asking Temporal came to. */
sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    /** It could not be asked; the text is for a person. */
    record Silence<T>(String why) implements Answer<T> {}

    default <R> R fold(Function<T, R> given, Function<String, R> silence) {
        return this instanceof Given<T> g ? given.apply(g.value()) : silence.apply(((Silence<T>) this).why());
    }
}
