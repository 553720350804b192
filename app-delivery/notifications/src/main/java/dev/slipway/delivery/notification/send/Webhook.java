package dev.slipway.delivery.notification.send;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Any HTTP service. The header {@code Idempotency-Key} is the same however often a message is tried, for those that look at
 * it.
 */
final class Webhook implements Channel {

    private final Options options;
    private final Web web;

    Webhook(Options options, Web web) {
        this.options = options;
        this.web = web;
    }

    @Override
    public void send(Message message) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", message.id());
        for (Object item : options.list("headers")) {
            if (item instanceof Map<?, ?> header) {
                headers.put(String.valueOf(header.get("name")), String.valueOf(header.get("value")));
            }
        }
        Map<?, ?> login = options.map("basicAuth");
        if (!login.isEmpty()) {
            String pair = login.get("username") + ":" + login.get("password");
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        String method = message.text("method").isEmpty() ? "GET" : message.text("method");
        String body = message.service().isEmpty() ? message.text() : message.text("body");
        web.call(
                "webhook " + options.service(),
                method.toUpperCase(Locale.ROOT),
                url(message.text("path")),
                headers,
                body);
    }

    private String url(String path) {
        String base = options.required("url").replaceAll("/+$", "");
        return path.isEmpty() ? options.required("url") : base + "/" + path.replaceAll("^/+", "");
    }
}
