package dev.slipway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads conditions of objects as they come from the API. */
final class Conditions {

    private Conditions() {}

    static boolean isTrue(JsonNode object, String type) {
        return find(object, type).path("status").asText().equals("True");
    }

    /** Reason and message of the condition; empty when the object does not have it. */
    static String text(JsonNode object, String type) {
        var condition = find(object, type);
        var message = condition.path("message").asText();
        var reason = condition.path("reason").asText();
        return message.isEmpty() ? reason : reason + ": " + message;
    }

    private static JsonNode find(JsonNode object, String type) {
        for (var condition : object.path("status").path("conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return condition;
            }
        }
        return object.path("no such condition");
    }
}
