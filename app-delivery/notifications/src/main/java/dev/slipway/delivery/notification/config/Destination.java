package dev.slipway.delivery.notification.config;

/** Whom to tell: a service by its name, and what it calls a recipient; empty where the service needs none. */
public record Destination(String service, String recipient) {

    /** Read {@code service:recipient} or {@code service}. */
    static Destination parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Destination(text.strip(), "")
                : new Destination(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip());
    }
}
