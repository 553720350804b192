package dev.slipway.managed.testing;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import java.util.Optional;

/** Secrets of which every one is a kubeconfig for the server, with that token. */
public record KubeconfigSecrets(String server, String token) implements SecretValues {

    @Override
    public Optional<Redacted<String>> find(SecretKey key) {
        return Optional.of(require(key));
    }

    @Override
    public Redacted<String> require(SecretKey key) {
        return Redacted.of("""
                current-context: x
                contexts: [{name: x, context: {cluster: x, user: x}}]
                clusters: [{name: x, cluster: {server: "%s"}}]
                users: [{name: x, user: {token: %s}}]
                """.formatted(server, token));
    }

    @Override
    public Optional<Redacted<String>> generated(SecretKey key) {
        return Optional.empty();
    }
}
