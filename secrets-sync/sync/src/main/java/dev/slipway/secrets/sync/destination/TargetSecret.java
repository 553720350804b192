package dev.slipway.secrets.sync.destination;

import dev.slipway.api.externalsecrets.CreationPolicy;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.sync.contract.Digests;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.value.SecretData;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Secret of one ExternalSecret under one creation policy. Pure: says how it has to look, whether it does already, and
 * who else claims it.
 */
public record TargetSecret(KubeObject externalSecret, Ref ref, CreationPolicy policy, boolean immutable) {

    private static final int LONGEST_NAME = 63;

    /** The field manager that the peer writes with, so that what it wrote before is taken over. */
    public String fieldManager() {
        String name = externalSecret.name();
        return "externalsecrets.external-secrets.io/" + (name.length() > LONGEST_NAME ? Digests.of(name) : name);
    }

    /** Return the value of the label that says which ExternalSecret made a Secret. */
    public static String createdBy(KubeObject externalSecret) {
        return Digests.of(externalSecret.namespace() + "/" + externalSecret.name());
    }

    /** Return whether nobody else may add keys. */
    public boolean isExclusive() {
        return policy == CreationPolicy.OWNER || policy == CreationPolicy.ORPHAN;
    }

    /** Return whether it is made here when it does not exist. */
    public boolean isCreated() {
        return policy != CreationPolicy.MERGE;
    }

    /** Return whether a Secret still is what was written last; somebody may have changed it. */
    public static boolean isUntouched(KubeObject secret) {
        return secret.label(Keys.MANAGED).filter("true"::equals).isPresent()
                && secret.annotation(Keys.DATA_HASH)
                        .filter(Digests.of(data(secret))::equals)
                        .isPresent();
    }

    /** Return the data of a Secret. */
    public static SecretData data(KubeObject secret) {
        Map<String, byte[]> values = new TreeMap<>();
        secret.map("data")
                .forEach((key, value) -> values.put(key, Base64.getDecoder().decode(String.valueOf(value))));
        return SecretData.of(values);
    }

    /** Fail when the existing Secret belongs to somebody else. */
    public void claim(KubeObject existing) {
        Optional<OwnerRef> owner = existing.controller();
        if (policy != CreationPolicy.OWNER
                || owner.isEmpty()
                || owner.get().uid().equals(externalSecret.uid())) {
            return;
        }
        boolean peer = owner.get().gvk().kind().equals(externalSecret.kind());
        throw new FaultException(
                Fault.CONFLICT,
                "target is owned by another " + owner.get().gvk().kind() + ": "
                        + owner.get().name()
                        + (peer ? ". Give one of them another target.name, or the creationPolicy Merge" : ""));
    }

    /** Return the object to apply; {@code others} are the values of keys that it has besides. */
    public KubeObject object(Desired desired, SecretData others) {
        Map<String, String> labels = new TreeMap<>(desired.labels());
        labels.put(Keys.MANAGED, "true");
        Map<String, String> annotations = new TreeMap<>(desired.annotations());
        annotations.put(Keys.DATA_HASH, Digests.of(others.with(desired.data())));
        KubeObject secret = KubeObject.of(ref);
        if (policy == CreationPolicy.OWNER) {
            labels.put(Keys.CREATED_BY, createdBy(externalSecret));
            secret = secret.with(List.of(OwnerRef.controllerOf(externalSecret).toMap()), "metadata", "ownerReferences");
        }
        secret = secret.with(labels, "metadata", "labels")
                .with(annotations, "metadata", "annotations")
                .with(encoded(desired.data()), "data");
        if (!desired.finalizers().isEmpty()) {
            secret = secret.with(desired.finalizers(), "metadata", "finalizers");
        }
        if (desired.type() != null) {
            secret = secret.with(desired.type(), "type");
        }
        return immutable ? secret.with(true, "immutable") : secret;
    }

    private static Map<String, Object> encoded(SecretData data) {
        Map<String, Object> encoded = new TreeMap<>();
        data.forEach((key, value) -> encoded.put(key, Base64.getEncoder().encodeToString(value)));
        return encoded;
    }

    /** Return whether the existing Secret looks like the object already. */
    public boolean isAsDesired(KubeObject existing, KubeObject object) {
        boolean sameData = isExclusive()
                ? existing.map("data").equals(object.map("data"))
                : existing.map("data").entrySet().containsAll(object.map("data").entrySet());
        return sameData
                && existing.labels().entrySet().containsAll(object.labels().entrySet())
                && existing.annotations()
                        .entrySet()
                        .containsAll(object.annotations().entrySet())
                && existing.owners().containsAll(object.owners())
                && object.text("type")
                        .map(type -> existing.text("type").filter(type::equals).isPresent())
                        .orElse(true)
                && (!immutable
                        || existing.at("immutable").filter(Boolean.TRUE::equals).isPresent());
    }
}
