package dev.slipway.compositions.function;

/** What a function says about readiness. */
public enum Ready {
    UNSPECIFIED,
    TRUE,
    FALSE
}
