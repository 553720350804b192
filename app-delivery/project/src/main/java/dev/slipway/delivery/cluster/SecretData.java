package dev.slipway.delivery.cluster;

import dev.slipway.kernel.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads the fields of a Secret that are no secrets. */
final class SecretData {

    private SecretData() {}

    /** Return the text of a key; one that is no base64 counts as absent. */
    static Optional<String> text(KubeObject secret, String key) {
        return secret.text("data", key).flatMap(SecretData::decoded).or(() -> secret.text("stringData", key));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
