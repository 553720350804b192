package dev.slipway.terraform.input;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Values of Secrets and ConfigMaps by key. */
final class SecretValues {

    private SecretValues() {}

    static Optional<Redacted<String>> of(KubeObject object, String key) {
        if (object.kind().equals(Keys.CONFIG_MAP.kind())) {
            return object.text("data", key).map(Redacted::of);
        }
        return object.text("data", key).map(value -> Redacted.of(decoded(object, key, value)));
    }

    static Set<String> keys(KubeObject object) {
        return new TreeSet<>(object.map("data").keySet());
    }

    private static String decoded(KubeObject object, String key, String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new FaultException(Fault.INVALID, "key " + key + " of " + object.ref() + " is not base64");
        }
    }
}
