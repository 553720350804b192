package dev.slipway.delivery.channel.link;

import dev.slipway.kernel.secret.Redacted;
import java.security.PrivateKey;
import java.util.Optional;

/** Where an agent keeps its key and certificate. Every failure is a FaultException. */
public interface CredentialStore {

    Optional<Credentials> load();

    void save(Credentials credentials);

    /** Return the key that a certificate was asked for with and not received yet, so that the question can be repeated. */
    Optional<Redacted<PrivateKey>> asking();

    void saveAsking(Redacted<PrivateKey> key);
}
