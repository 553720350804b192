package dev.slipway.delivery.sync;

import java.util.Locale;

/** The phases of a sync in their order. */
public enum SyncPhase {
    PRE_SYNC("PreSync"),
    SYNC("Sync"),
    POST_SYNC("PostSync"),
    SYNC_FAIL("SyncFail");

    private final String text;

    SyncPhase(String text) {
        this.text = text;
    }

    /** Return the name as annotations and results have it. */
    public String text() {
        return text;
    }

    /** Return the phase of that name, {@link #SYNC} for any other text. */
    public static SyncPhase of(String text) {
        for (SyncPhase phase : values()) {
            if (phase.text.equals(text)) {
                return phase;
            }
        }
        return SYNC;
    }

    String lowerCase() {
        return text.toLowerCase(Locale.ROOT);
    }
}
