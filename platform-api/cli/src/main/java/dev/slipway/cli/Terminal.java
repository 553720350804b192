package dev.slipway.cli;

/** What the output goes to. */
final class Terminal {

    private Terminal() {}

    /** Return whether colours are wanted: on a terminal, unless NO_COLOR is set. */
    static boolean hasColours() {
        return System.console() != null && System.getenv("NO_COLOR") == null;
    }
}
