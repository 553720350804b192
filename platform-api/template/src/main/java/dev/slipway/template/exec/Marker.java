package dev.slipway.template.exec;

import org.jspecify.annotations.Nullable;

/** What stands where there is no value; nil is one. */
enum Marker {
    /** The value of something that does not exist. */
    NO_VALUE,
    /** The command is the first of its pipeline. */
    NOTHING_PIPED;

    /** Return nil for what does not exist. */
    static @Nullable Object plain(@Nullable Object value) {
        return value == NO_VALUE ? null : value;
    }

    /** Return what a pipeline makes of a nil: nothing. */
    static Object piped(@Nullable Object value) {
        return value == null ? NO_VALUE : value;
    }
}
