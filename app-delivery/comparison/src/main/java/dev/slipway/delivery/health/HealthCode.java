package dev.slipway.delivery.health;

import java.util.Locale;

/** Argo CD's health statuses, the best first. */
public enum HealthCode {
    HEALTHY,
    SUSPENDED,
    PROGRESSING,
    MISSING,
    DEGRADED,
    UNKNOWN;

    /** Return the name as it stands in a status, such as {@code Healthy}. */
    public String text() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public boolean isWorseThan(HealthCode other) {
        return compareTo(other) > 0;
    }
}
