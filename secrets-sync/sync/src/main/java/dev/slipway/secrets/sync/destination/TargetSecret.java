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

    /** Return whether the ExternalSecret may have made another one under another name before; {@code fresh}: this one is new. */
    public boolean mayHaveOthers(boolean fresh) {
        Optional<String> bound = externalSecret.text("status", "binding", "name");
        return policy == CreationPolicy.OWNER
                && (bound.filter(name -> !name.equals(ref.name())).isPresent()
                        || fresh && externalSecret.generation() != 1);
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
        boolean peer = owner.filter(
                        one -> one.gvk().group().equals(externalSecret.gvk().group())
                                && one.gvk().kind().equals(externalSecret.kind()))
                .isPresent();
        if (owner.isEmpty()
                || owner.get().uid().equals(externalSecret.uid())
                || !peer && policy != CreationPolicy.OWNER) {
            return;
        }
        throw new FaultException(
                Fault.CONFLICT,
                "target is owned by another " + owner.get().gvk().kind() + ": "
                        + owner.get().name()
                        + (peer
                                ? ". Give one of them another target.name, or both the creationPolicy Merge and let"
                                        + " somebody else make the Secret"
                                : ""));
    }

    /** Return the object to apply; {@code whole} is all data that the Secret has then, that of others too. */
    public KubeObject object(Desired desired, SecretData whole) {
        Map<String, String> labels = new TreeMap<>(desired.labels());
        labels.put(Keys.MANAGED, "true");
        Map<String, String> annotations = new TreeMap<>(desired.annotations());
        annotations.put(Keys.DATA_HASH, Digests.of(whole));
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

    /** Return whether the existing Secret looks like the object already, and has just this data. */
    public boolean isAsDesired(KubeObject existing, KubeObject object, SecretData whole) {
        return data(existing).equals(whole)
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
