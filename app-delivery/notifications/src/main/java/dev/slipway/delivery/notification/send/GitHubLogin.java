package dev.slipway.delivery.notification.send;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The token for calls to GitHub: the one that is configured, or one that an app gets for its installation. Thread-safe. */
final class GitHubLogin {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration VALID = Duration.ofMinutes(9);
    private static final Duration KEPT = Duration.ofMinutes(50);
    /** The algorithm of a key that GitHub gives out in the older of two formats, which Java reads with this before it. */
    private static final byte[] RSA = {
        0x02,
        0x01,
        0x00,
        0x30,
        0x0d,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x01,
        0x05,
        0x00
    };

    private final Options options;
    private final Web web;
    private final Clock clock;
    private @Nullable Redacted<String> token;
    private Instant renewAt = Instant.MIN;

    GitHubLogin(Options options, Web web, Clock clock) {
        this.options = options;
        this.web = web;
        this.clock = clock;
    }

    synchronized Redacted<String> token(String api) {
        if (!options.text("token").isEmpty()) {
            return Redacted.of(options.text("token"));
        }
        Redacted<String> known = token;
        if (known == null || !clock.instant().isBefore(renewAt)) {
            known = installationToken(api);
            token = known;
            renewAt = clock.instant().plus(KEPT);
        }
        return known;
    }

    private Redacted<String> installationToken(String api) {
        String url = api + "/app/installations/" + options.required("installationID") + "/access_tokens";
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + assertion(), "Accept", "application/vnd.github+json");
        String answer = web.call("GitHub", "POST", url, headers, "{}").body();
        return Json.object(answer.getBytes(StandardCharsets.UTF_8))
                .text("token")
                .map(Redacted::of)
                .orElseThrow(() -> new FaultException(Fault.DENIED, "GitHub gives the app no token"));
    }

    /** Return what the app signs to prove who it is. */
    private String assertion() {
        Instant now = clock.instant();
        String claims = Json.toJson(Map.of(
                "iat", now.minus(SKEW).getEpochSecond(),
                "exp", now.plus(VALID).getEpochSecond(),
                "iss", options.required("appID")));
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key(options.required("privateKey")));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new FaultException(
                    Fault.INVALID, "service." + options.service() + ": privateKey is no RSA key", broken);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        byte[] wrapped = pem.contains("BEGIN RSA PRIVATE KEY") ? sequence(RSA, octets(bytes)) : bytes;
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(wrapped));
    }

    private static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    private static byte[] sequence(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return tagged(0x30, both.toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x82);
        out.write(content.length >> 8);
        out.write(content.length & 0xff);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
