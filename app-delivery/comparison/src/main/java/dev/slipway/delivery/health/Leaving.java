package dev.slipway.delivery.health;

/** A finalizer: what its controller waits for, and what happens when a human takes it away. */
record Leaving(String finalizer, String awaited, String risk) {

    String text() {
        return finalizer + ": " + awaited + " Risk if removed manually: " + risk;
    }
}
