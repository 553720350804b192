package dev.slipway.delivery.notification.send;

import java.util.Map;

/**
 * Something to tell.
 *
 * @param id the same for the same event, trigger and recipient, however often it is tried
 * @param text what to say
 * @param service what the template says for the service besides, placeholders replaced; empty where it says nothing
 * @param recipient whom the service shall tell; empty where it needs none
 */
public record Message(String id, String text, Map<String, Object> service, String recipient) {

    String text(String... path) {
        Object value = service;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value == null ? "" : String.valueOf(value);
    }
}
