package dev.slipway.compositions.function;

/** How bad a result is; a fatal one ends the pipeline. */
public enum Severity {
    UNSPECIFIED,
    FATAL,
    WARNING,
    NORMAL
}
