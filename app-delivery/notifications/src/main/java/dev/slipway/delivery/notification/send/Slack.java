package dev.slipway.delivery.notification.send;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Slack: by a token and {@code chat.postMessage}, to the channel that is the recipient, with a message id by which Slack
 * can tell a repetition; or by the address of an incoming webhook, which knows its channel and cannot tell repetitions.
 */
final class Slack implements Channel {

    private static final String API = "https://slack.com/api";
    private static final String SERVICE = "Slack";

    private final Options options;
    private final Web web;

    Slack(Options options, Web web) {
        this.options = options;
        this.web = web;
    }

    @Override
    public void send(Message message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", message.text());
        list(message, "attachments", body);
        list(message, "blocks", body);
        if (!options.text("webhookURL").isEmpty()) {
            web.call(SERVICE, "POST", options.text("webhookURL"), json(Map.of()), Json.toJson(body));
            return;
        }
        body.put("channel", message.recipient());
        body.put(
                "client_msg_id",
                UUID.nameUUIDFromBytes(message.id().getBytes(StandardCharsets.UTF_8))
                        .toString());
        option("username", body, "username");
        option("icon", body, options.text("icon").startsWith(":") ? "icon_emoji" : "icon_url");
        post(body);
    }

    private void option(String name, Map<String, Object> body, String field) {
        if (!options.text(name).isEmpty()) {
            body.put(field, options.text(name));
        }
    }

    private void post(Map<String, Object> body) {
        String url = options.text("apiURL", API).replaceAll("/+$", "") + "/chat.postMessage";
        Map<String, String> headers = json(Map.of("Authorization", "Bearer " + options.required("token")));
        Web.Answer answer = web.call(SERVICE, "POST", url, headers, Json.toJson(body));
        KubeObject said = Json.object(answer.body().getBytes(StandardCharsets.UTF_8));
        String error = said.text("error").orElse("no reason");
        boolean repeated = error.equals("duplicate_message");
        if (!repeated && said.at("ok").filter(Boolean.TRUE::equals).isEmpty()) {
            throw new FaultException(
                    error.equals("ratelimited") ? Fault.THROTTLED : Fault.INVALID,
                    "Slack refuses a message to " + body.get("channel") + ": " + error);
        }
    }

    private static Map<String, String> json(Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json; charset=utf-8");
        return all;
    }

    /** Templates give attachments and blocks as JSON texts. */
    private static void list(Message message, String name, Map<String, Object> body) {
        String text = message.text(name).strip();
        if (!text.isEmpty()) {
            String wrapped = "{\"list\":" + text + "}";
            List<Object> items =
                    Json.object(wrapped.getBytes(StandardCharsets.UTF_8)).list("list");
            body.put(name, items);
        }
    }
}
