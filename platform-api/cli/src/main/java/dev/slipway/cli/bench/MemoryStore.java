package dev.slipway.cli.bench;

import dev.slipway.delivery.channel.link.CredentialStore;
import dev.slipway.delivery.channel.link.Credentials;
import dev.slipway.kernel.secret.Redacted;
import java.security.PrivateKey;
import java.util.Optional;

/** Keeps an agent's credentials for as long as the measurement runs. */
final class MemoryStore implements CredentialStore {

    private Optional<Credentials> credentials = Optional.empty();
    private Optional<Redacted<PrivateKey>> asking = Optional.empty();

    @Override
    public synchronized Optional<Credentials> load() {
        return credentials;
    }

    @Override
    public synchronized void save(Credentials fresh) {
        credentials = Optional.of(fresh);
        asking = Optional.empty();
    }

    @Override
    public synchronized Optional<Redacted<PrivateKey>> asking() {
        return asking;
    }

    @Override
    public synchronized void saveAsking(Redacted<PrivateKey> key) {
        asking = Optional.of(key);
    }
}
