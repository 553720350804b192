package dev.slipway.expression;

import java.time.Duration;

/** What one expression may cost. Generous for what people write, and nothing for what is meant to hurt. */
final class Limits {

    /** Characters of an expression. */
    static final int TEXT = 20_000;

    /** How deep an expression may nest. */
    static final int DEPTH = 100;

    /** How often the bodies of all its macros run, together. */
    static final int ITERATIONS = 100_000;

    /** The size of a compiled regular expression. */
    static final int REGEX = 2_000;

    /** How many parts of an expression are evaluated. */
    static final long STEPS = 2_000_000;

    /** Characters of a text, or elements of a list or map, that is computed on the way. */
    static final int RESULT = 2_000_000;

    /** Compiled expressions that a language keeps. */
    static final int REMEMBERED = 200;

    static final Duration TIME = Duration.ofSeconds(2);

    private Limits() {}
}
