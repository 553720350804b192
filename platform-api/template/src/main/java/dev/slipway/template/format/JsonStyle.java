package dev.slipway.template.format;

/** How JSON text looks. */
public enum JsonStyle {
    /** In one line, safe inside HTML. */
    COMPACT,
    /** In one line, with {@code <}, {@code >} and {@code &} as they are. */
    RAW,
    /** In lines indented by two spaces, safe inside HTML. */
    PRETTY
}
