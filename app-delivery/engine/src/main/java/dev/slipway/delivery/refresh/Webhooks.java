package dev.slipway.delivery.refresh;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code POST /api/webhook}: a push of GitHub, GitLab, Gitea or Gogs refreshes the Applications whose source it
 * is. Senders are verified when a secret is configured. A message can do no more than cause a look at the repository.
 */
public final class Webhooks {

    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final String HMAC = "HmacSHA256";

    private final Supplier<WebhookSecrets> secrets;
    private final Supplier<Collection<KubeObject>> applications;
    private final Consumer<Ref> refresh;

    /**
     * What to answer.
     *
     * @param status the HTTP status
     * @param refreshed the Applications that are looked at now
     */
    public record Answer(int status, String message, List<Ref> refreshed) {}

    /** Make the handler; {@code refresh} must return quickly. */
    public Webhooks(
            Supplier<WebhookSecrets> secrets, Supplier<Collection<KubeObject>> applications, Consumer<Ref> refresh) {
        this.secrets = secrets;
        this.applications = applications;
        this.refresh = refresh;
    }

    /** Handle one message; {@code header} gives the value of a header or null, whatever the letter case. */
    public Answer handle(Function<String, @Nullable String> header, byte[] body) {
        if (body.length > MAX_BYTES) {
            return new Answer(413, "the message is too large", List.of());
        }
        if (!isGenuine(header, body)) {
            return new Answer(401, "the signature does not match", List.of());
        }
        if (!isPush(header)) {
            return new Answer(200, "nothing to do for this event", List.of());
        }
        try {
            return pushed(Push.of(Json.object(body)));
        } catch (FaultException notJson) {
            return new Answer(400, "the message is no JSON object", List.of());
        }
    }

    private Answer pushed(Push push) {
        List<Ref> concerned = applications.get().stream()
                .filter(push::concerns)
                .map(KubeObject::ref)
                .sorted()
                .toList();
        concerned.forEach(refresh);
        return new Answer(200, "refreshing " + concerned.size() + " applications", concerned);
    }

    private static boolean isPush(Function<String, @Nullable String> header) {
        String gitlab = header.apply("X-Gitlab-Event");
        if (gitlab != null) {
            return gitlab.equals("Push Hook") || gitlab.equals("Tag Push Hook");
        }
        return List.of("X-GitHub-Event", "X-Gitea-Event", "X-Gogs-Event").stream()
                .map(header)
                .anyMatch("push"::equals);
    }

    private boolean isGenuine(Function<String, @Nullable String> header, byte[] body) {
        WebhookSecrets known = secrets.get();
        if (header.apply("X-Gitlab-Event") != null) {
            return known.gitlab() == null
                    || same(known.gitlab().reveal(), Optional.ofNullable(header.apply("X-Gitlab-Token")));
        }
        // Gitea and Gogs send GitHub's headers too: their own come first.
        for (String sender : List.of("Gitea", "Gogs")) {
            if (header.apply("X-" + sender + "-Event") != null) {
                return isSigned(known.gitea(), body, header.apply("X-" + sender + "-Signature"));
            }
        }
        String signature = header.apply("X-Hub-Signature-256");
        return isSigned(
                known.github(),
                body,
                signature == null || !signature.startsWith("sha256=") ? null : signature.substring("sha256=".length()));
    }

    private static boolean isSigned(@Nullable Redacted<String> secret, byte[] body, @Nullable String signature) {
        return secret == null || same(signature(secret, body), Optional.ofNullable(signature));
    }

    private static String signature(Redacted<String> secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + HMAC, impossible);
        }
    }

    /** Compares in constant time: how long it takes must not tell how much of a guess is right. */
    private static boolean same(String expected, Optional<String> actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.orElse("").getBytes(StandardCharsets.UTF_8));
    }
}
