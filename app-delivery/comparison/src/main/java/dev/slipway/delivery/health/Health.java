package dev.slipway.delivery.health;

/** A health status and why; the message is empty where there is nothing to say. */
public record Health(HealthCode code, String message) {

    static Health healthy(String message) {
        return new Health(HealthCode.HEALTHY, message);
    }

    static Health progressing(String message) {
        return new Health(HealthCode.PROGRESSING, message);
    }

    static Health degraded(String message) {
        return new Health(HealthCode.DEGRADED, message);
    }

    static Health suspended(String message) {
        return new Health(HealthCode.SUSPENDED, message);
    }

    static Health unknown(String message) {
        return new Health(HealthCode.UNKNOWN, message);
    }

    /** Return the health of an object that should exist and does not. */
    public static Health missing() {
        return new Health(HealthCode.MISSING, "");
    }
}
