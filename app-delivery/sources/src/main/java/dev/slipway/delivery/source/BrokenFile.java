package dev.slipway.delivery.source;

/** A file that cannot be used; the message names line and cause. */
public record BrokenFile(String file, String message) {

    @Override
    public String toString() {
        return file + ": " + message;
    }
}
