package dev.slipway.portal.trace;

/**
 * How far one node of a trace is.
 *
 * @param level OK, WAITING for something that may still come, or FAILED with an error
 * @param synced the Synced condition's status, an Application's sync status, or {@code -}
 * @param ready the Ready condition's status, an Application's health, or {@code -}
 * @param since when it came to be so, RFC 3339; empty when unknown
 * @param message why, on one line; empty when all is well
 */
public record State(Level level, String synced, String ready, String since, String message) {

    public enum Level {
        OK,
        WAITING,
        FAILED
    }

    public static final String NONE = "-";

    public static State ok(String since) {
        return new State(Level.OK, NONE, NONE, since, "");
    }

    public static State missing(String message) {
        return new State(Level.FAILED, NONE, NONE, "", message);
    }

    public static State waiting(String message) {
        return new State(Level.WAITING, NONE, NONE, "", message);
    }

    public boolean isOk() {
        return level == Level.OK;
    }
}
