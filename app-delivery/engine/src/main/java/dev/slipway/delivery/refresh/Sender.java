package dev.slipway.delivery.refresh;

import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The Git hosts that send messages, each with its own way to prove that it is the sender. */
public enum Sender {
    // Gitea and Gogs send GitHub's headers too: their own come first.
    GITEA("X-Gitea-Event", "webhook.gitea.secret", Set.of("push")),
    GOGS("X-Gogs-Event", "webhook.gogs.secret", Set.of("push")),
    GITHUB("X-GitHub-Event", "webhook.github.secret", Set.of("push")),
    GITLAB("X-Gitlab-Event", "webhook.gitlab.secret", Set.of("Push Hook", "Tag Push Hook", "System Hook")),
    BITBUCKET("X-Hook-UUID", "webhook.bitbucket.uuid", Set.of("repo:push")),
    BITBUCKET_SERVER("X-Event-Key", "webhook.bitbucketserver.secret", Set.of("repo:refs_changed")),
    AZURE_DEVOPS("X-Vss-Activityid", "", Set.of());

    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final String header;
    private final String key;
    private final Set<String> pushes;

    Sender(String header, String key, Set<String> pushes) {
        this.header = header;
        this.key = key;
        this.pushes = pushes;
    }

    String key() {
        return key;
    }

    /** Return who a message says that it is from. */
    static Optional<Sender> of(Function<String, @Nullable String> headers) {
        for (Sender sender : values()) {
            if (headers.apply(sender.header) != null) {
                return Optional.of(sender);
            }
        }
        return Optional.empty();
    }

    /** Return whether the message tells of a push; that of Azure DevOps says so itself. */
    boolean isPush(Function<String, @Nullable String> headers) {
        String event = headers.apply(this == BITBUCKET ? BITBUCKET_SERVER.header : header);
        return this == AZURE_DEVOPS || (event != null && pushes.contains(event));
    }

    /** Return whether the message proves that its sender knows the secret. */
    boolean isProven(Function<String, @Nullable String> headers, byte[] body, Redacted<String> secret) {
        return switch (this) {
            case GITHUB, BITBUCKET_SERVER ->
                isSigned(
                        this == GITHUB ? headers.apply("X-Hub-Signature-256") : headers.apply("X-Hub-Signature"),
                        body,
                        secret);
            case GITEA -> same(signature(secret, body), headers.apply("X-Gitea-Signature"));
            case GOGS -> same(signature(secret, body), headers.apply("X-Gogs-Signature"));
            case GITLAB -> same(secret.reveal(), headers.apply("X-Gitlab-Token"));
            case BITBUCKET -> isOfBitbucket(headers, body, secret);
            case AZURE_DEVOPS -> isLogin(headers.apply("Authorization"), secret);
        };
    }

    /** Argo CD knows the hook by its number; newer hooks sign as well. */
    private static boolean isOfBitbucket(
            Function<String, @Nullable String> headers, byte[] body, Redacted<String> secret) {
        String uuid = headers.apply(BITBUCKET.header);
        boolean known = same(bare(secret.reveal()), uuid == null ? null : bare(uuid));
        return known || isSigned(headers.apply("X-Hub-Signature"), body, secret);
    }

    private static String bare(String uuid) {
        return uuid.replaceAll("[{}]", "");
    }

    private static boolean isLogin(@Nullable String authorization, Redacted<String> secret) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return false;
        }
        String given;
        try {
            given = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring("Basic ".length()).strip()),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return false;
        }
        boolean whole = secret.reveal().contains(":");
        return same(secret.reveal(), whole ? given : given.substring(given.indexOf(':') + 1));
    }

    private static boolean isSigned(@Nullable String signature, byte[] body, Redacted<String> secret) {
        return signature != null
                && signature.startsWith(PREFIX)
                && same(signature(secret, body), signature.substring(PREFIX.length()));
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
    private static boolean same(String expected, @Nullable String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                (actual == null ? "" : actual).getBytes(StandardCharsets.UTF_8));
    }
}
