package dev.slipway.compositions.function;

/** Whom a result or condition is for. */
public enum Target {
    UNSPECIFIED,
    COMPOSITE,
    COMPOSITE_AND_CLAIM
}
