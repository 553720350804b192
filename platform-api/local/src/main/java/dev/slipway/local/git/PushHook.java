package dev.slipway.local.git;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends push events the way GitHub does: {@code X-GitHub-Event}, and {@code X-Hub-Signature-256} with the HMAC of the
 * body. A push never waits for it and never fails because of it; receivers that missed one poll.
 */
final class PushHook {

    private final URI target;
    private final String secret;
    private final HttpClient client;

    PushHook(URI target, String secret) {
        this.target = target;
        this.secret = secret;
        this.client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    void send(PushEvent event) {
        var body = event.json();
        var request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", "push")
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .header("X-Hub-Signature-256", "sha256=" + signature(body))
                .POST(BodyPublishers.ofString(body))
                .build();
        client.sendAsync(request, BodyHandlers.discarding())
                .whenComplete((response, failure) ->
                        report(event, failure == null ? "answered " + response.statusCode() : String.valueOf(failure)));
    }

    private void report(PushEvent event, String result) {
        System.out.printf(
                "%s push %s %s..%s: %s %s%n",
                Instant.now(),
                event.ref(),
                event.before().substring(0, 7),
                event.after().substring(0, 7),
                target,
                result);
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
