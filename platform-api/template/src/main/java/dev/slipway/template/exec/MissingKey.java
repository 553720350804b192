package dev.slipway.template.exec;

/** What happens when a map has no entry of a name. */
public enum MissingKey {
    /** There is no value, which prints as {@code <no value>}. */
    DEFAULT,
    /** The value is nil. */
    ZERO,
    /** Execution stops with an error. */
    ERROR
}
