package dev.slipway.managed.secret;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import java.util.Optional;

/** The secrets as one object may read them; generated passwords go to secrets that the object owns. */
final class ObjectSecrets implements SecretValues {

    private final Secrets secrets;
    private final KubeObject owner;
    private final Purpose purpose;

    ObjectSecrets(Secrets secrets, KubeObject owner, Purpose purpose) {
        this.secrets = secrets;
        this.owner = owner;
        this.purpose = purpose;
    }

    @Override
    public Optional<Redacted<String>> find(SecretKey key) {
        requireOwnNamespace(key);
        secrets.uses().note(ref(key), owner.ref());
        return secrets.read(ref(key)).flatMap(secret -> Secrets.value(secret, key.key()));
    }

    @Override
    public Redacted<String> require(SecretKey key) {
        return find(key)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, key + " does not exist: create it, or correct the reference to it"));
    }

    @Override
    public Optional<Redacted<String>> generated(SecretKey key) {
        Optional<Redacted<String>> existing = find(key);
        if (existing.isPresent() || purpose == Purpose.OBSERVE) {
            return existing;
        }
        secrets.storeNew(owner, key, secrets.passwords().next());
        return find(key);
    }

    /** A namespaced object must not read, and so publish, another tenant's secrets. */
    private void requireOwnNamespace(SecretKey key) {
        if (!owner.namespace().isEmpty() && !owner.namespace().equals(key.namespace())) {
            throw new FaultException(
                    Fault.DENIED, owner.ref() + " must not refer to a secret in namespace " + key.namespace());
        }
    }

    private static Ref ref(SecretKey key) {
        return new Ref(Secrets.SECRET, key.namespace(), key.name());
    }
}
