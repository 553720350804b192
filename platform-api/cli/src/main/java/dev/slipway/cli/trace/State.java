package dev.slipway.cli.trace;

/**
 * How far one node of a trace is.
 *
 * @param level OK, WAITING for something that may still come, or FAILED with an error
 * @param synced the Synced condition's status, an Application's sync status, or {@code -}
 * @param ready the Ready condition's status, an Application's health, or {@code -}
 * @param since when it came to be so, RFC 3339; empty when unknown
 * @param message why, on one line; empty when all is well
 */
record State(Level level, String synced, String ready, String since, String message) {

    enum Level {
        OK,
        WAITING,
        FAILED
    }

    static final String NONE = "-";

    static State ok(String since) {
        return new State(Level.OK, NONE, NONE, since, "");
    }

    static State missing(String message) {
        return new State(Level.FAILED, NONE, NONE, "", message);
    }

    static State waiting(String message) {
        return new State(Level.WAITING, NONE, NONE, "", message);
    }

    boolean isOk() {
        return level == Level.OK;
    }
}
