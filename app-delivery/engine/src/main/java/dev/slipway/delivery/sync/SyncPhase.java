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

    String lowerCase() {
        return text.toLowerCase(Locale.ROOT);
    }
}
