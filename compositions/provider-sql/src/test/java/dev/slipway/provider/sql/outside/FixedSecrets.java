package dev.slipway.provider.sql.outside;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import java.util.Map;
import java.util.Optional;

/** Secrets that are known beforehand; nothing is generated. */
public record FixedSecrets(Map<SecretKey, String> values) implements SecretValues {

    @Override
    public Optional<Redacted<String>> find(SecretKey key) {
        return Optional.ofNullable(values.get(key)).map(Redacted::of);
    }

    @Override
    public Redacted<String> require(SecretKey key) {
        return find(key).orElseThrow();
    }

    @Override
    public Optional<Redacted<String>> generated(SecretKey key) {
        return find(key);
    }
}
