package dev.slipway.server.wiring;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads the Secrets that cluster-wide provider configurations name, for signing; makes none. */
final class HubSecrets implements SecretValues {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");

    private final Kube kube;

    HubSecrets(Kube kube) {
        this.kube = kube;
    }

    @Override
    public Optional<Redacted<String>> find(SecretKey key) {
        return kube.get(new Ref(SECRET, key.namespace(), key.name()))
                .flatMap(secret -> secret.text("data", key.key()))
                .map(encoded -> Redacted.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8)));
    }

    @Override
    public Redacted<String> require(SecretKey key) {
        return find(key)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, key + " does not exist: create it, or correct the reference to it"));
    }

    @Override
    public Optional<Redacted<String>> generated(SecretKey key) {
        return find(key);
    }
}
