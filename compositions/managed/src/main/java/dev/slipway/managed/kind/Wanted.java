package dev.slipway.managed.kind;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Map;
import java.util.Optional;

/**
 * What a desired state is made from. {@code forProvider} has resolved references and, when creating, the gaps filled
 * from {@code initProvider}; read it rather than the object's own.
 */
public record Wanted(
        KubeObject object, Map<String, Object> forProvider, Purpose purpose, Adoption adoption, SecretValues secrets) {

    /** The annotation that names the owner uid whose resource this object may take over. */
    public static final String ADOPT = "slipway.dev/adopt";

    /** Return whether a resource that carries the owner's mark (empty: none) may be treated as this object's. */
    public boolean mayAdopt(String ownerUid) {
        if (ownerUid.equals(object.uid()) || adoption == Adoption.ANY) {
            return true;
        }
        return ownerUid.isEmpty()
                ? adoption == Adoption.UNOWNED
                : object.annotation(ADOPT).filter(ownerUid::equals).isPresent();
    }

    /** Return {@code forProvider} as a tree that can be read by path. */
    public KubeObject parameters() {
        return KubeObject.of(forProvider);
    }

    /** Return where the object's {@code writeConnectionSecretToRef} points, with the given key. */
    public Optional<SecretKey> connectionSecret(String key) {
        return object.text("spec", "writeConnectionSecretToRef", "name")
                .map(name -> new SecretKey(connectionNamespace(), name, key));
    }

    /** Return the secret key that a selector field of {@code forProvider} names, if the field is set. */
    public Optional<SecretKey> secretKey(String field) {
        KubeObject parameters = parameters();
        return parameters
                .text(field, "name")
                .map(name -> new SecretKey(
                        parameters.text(field, "namespace").orElse(object.namespace()),
                        name,
                        parameters.text(field, "key").orElse("")));
    }

    /** Return the object that is wanted, for messages. */
    public Ref ref() {
        return object.ref();
    }

    private String connectionNamespace() {
        return object.namespace().isEmpty()
                ? object.text("spec", "writeConnectionSecretToRef", "namespace").orElse("")
                : object.namespace();
    }
}
