package dev.slipway.managed.secret;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes connection secrets: type {@code connection.crossplane.io/v1alpha1}, controlled by the managed resource. Keys
 * that are there already are kept, and a secret that somebody else controls is a CONFLICT.
 */
public final class Secrets implements ConnectionSecrets {

    public static final Gvk SECRET = new Gvk("", "v1", "Secret");
    static final String FIELD_MANAGER = "slipway-connection";
    private static final String TYPE = "connection.crossplane.io/v1alpha1";

    private final Kube kube;
    private final Uses uses;
    private final Function<Ref, Optional<KubeObject>> cached;
    private final Passwords passwords = new Passwords();

    /** Secrets over an API server; {@code cached} returns what a watch of them knows, at no cost. */
    public Secrets(Kube kube, Function<Ref, Optional<KubeObject>> cached, Uses uses) {
        this.kube = kube;
        this.cached = cached;
        this.uses = uses;
    }

    @Override
    public SecretValues of(KubeObject owner, Purpose purpose) {
        return new ObjectSecrets(this, owner, purpose);
    }

    /**
     * Return the secrets as a provider configuration may read them. Credentials that change wake those who used them.
     */
    public SecretValues ofConfig(KubeObject config) {
        return new ObjectSecrets(this, config, Purpose.OBSERVE);
    }

    /** Return the value of any secret, for provider configurations. */
    public Optional<Redacted<String>> read(SecretKey key) {
        return read(new Ref(SECRET, key.namespace(), key.name())).flatMap(secret -> value(secret, key.key()));
    }

    /** Writes only what differs. */
    @Override
    public void publish(KubeObject owner, String namespace, String name, Map<String, Redacted<String>> details) {
        Ref ref = new Ref(SECRET, namespace, name);
        Optional<KubeObject> existing = read(ref);
        existing.ifPresent(secret -> requireOurs(secret, owner));
        Map<String, Redacted<String>> all =
                new TreeMap<>(existing.map(Secrets::values).orElse(Map.of()));
        if (existing.isPresent() && all.entrySet().containsAll(details.entrySet())) {
            return;
        }
        all.putAll(details);
        KubeObject secret = secret(ref, owner, all);
        if (existing.isEmpty()) {
            kube.create(secret, FIELD_MANAGER);
        } else {
            kube.apply(secret.with(existing.get().resourceVersion(), "metadata", "resourceVersion"), FIELD_MANAGER);
        }
    }

    Uses uses() {
        return uses;
    }

    Passwords passwords() {
        return passwords;
    }

    /** What is known may be behind; everything that is written from it says which version it knew. */
    Optional<KubeObject> read(Ref ref) {
        return cached.apply(ref);
    }

    /**
     * Store a value under a key that has none. Of two that try at the same time one wins; the other finds a CONFLICT or
     * the winner's value, never overwrites it.
     */
    void storeNew(KubeObject owner, SecretKey key, Redacted<String> value) {
        Ref ref = new Ref(SECRET, key.namespace(), key.name());
        Optional<KubeObject> existing = read(ref);
        if (existing.isEmpty()) {
            kube.create(secret(ref, owner, Map.of(key.key(), value)), FIELD_MANAGER);
            return;
        }
        KubeObject found = existing.get();
        KubeObject next = isControllable(found, owner)
                ? secret(ref, owner, with(values(found), key.key(), value))
                : KubeObject.of(ref).with(encode(value.reveal()), "data", key.key());
        kube.apply(next.with(found.resourceVersion(), "metadata", "resourceVersion"), FIELD_MANAGER);
    }

    static Optional<Redacted<String>> value(KubeObject secret, String key) {
        return Optional.ofNullable(values(secret).get(key))
                .filter(value -> !value.reveal().isEmpty());
    }

    private static void requireOurs(KubeObject secret, KubeObject owner) {
        if (!isControllable(secret, owner)) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "connection secret " + secret.ref().qualifiedName() + " belongs to "
                            + secret.controller().map(OwnerRef::name).orElse("somebody else")
                            + ": choose another name in spec.writeConnectionSecretToRef");
        }
    }

    /** A connection secret without a controller is one that lost it, for example in a restore. */
    private static boolean isControllable(KubeObject secret, KubeObject owner) {
        return secret.controller()
                .map(controller -> controller.uid().equals(owner.uid()))
                .orElseGet(() -> secret.text("type").filter(TYPE::equals).isPresent());
    }

    private static Map<String, Redacted<String>> with(
            Map<String, Redacted<String>> values, String key, Redacted<String> value) {
        Map<String, Redacted<String>> all = new TreeMap<>(values);
        all.put(key, value);
        return all;
    }

    private static Map<String, Redacted<String>> values(KubeObject secret) {
        Map<String, Redacted<String>> values = new LinkedHashMap<>();
        secret.map("data").forEach((key, encoded) -> values.put(key, Redacted.of(decode(String.valueOf(encoded)))));
        return values;
    }

    private static KubeObject secret(Ref ref, KubeObject owner, Map<String, Redacted<String>> values) {
        Map<String, Object> data = new TreeMap<>();
        values.forEach((key, value) -> data.put(key, encode(value.reveal())));
        return KubeObject.of(ref)
                .with(TYPE, "type")
                .with(List.of(OwnerRef.controllerOf(owner).toMap()), "metadata", "ownerReferences")
                .with(data, "data");
    }

    private static String decode(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private static String encode(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
