package dev.slipway.scaffolder.task;

import java.util.Locale;

/** How a task stands, in Backstage's words. */
public enum TaskStatus {
    OPEN,
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
