package dev.slipway.managed.kind;

import dev.slipway.kernel.secret.Redacted;
import java.util.Optional;

/** Reads values of Kubernetes Secrets for one object, and generates passwords that are never lost. */
public interface SecretValues {

    /** Return the value, or empty when the secret or the key does not exist. */
    Optional<Redacted<String>> find(SecretKey key);

    /** Return the value; a missing one is a NOT_FOUND fault that says which. */
    Redacted<String> require(SecretKey key);

    /**
     * Return the password stored under the key. One that does not exist is generated and stored before it is returned,
     * unless the purpose is {@link Purpose#OBSERVE}: then it is empty.
     */
    Optional<Redacted<String>> generated(SecretKey key);
}
