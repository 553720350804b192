package dev.slipway.compositions.connection;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes connection secrets: of type {@code connection.crossplane.io/v1alpha1}, controlled by what they belong to, only
 * when they change, and never over a Secret that belongs to somebody else.
 */
public final class ConnectionSecrets {

    private static final Gvk SECRET = new Gvk("", "v1", "Secret");
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final String MANAGER = "apiextensions.crossplane.io/connection";

    /** What became of publishing; {@code publishedAt} is RFC 3339, null when there is no secret. */
    public record Publication(Outcome outcome, @Nullable String publishedAt) {}

    private final Kube kube;
    private final Watches watches;

    public ConnectionSecrets(Kube kube, Watches watches) {
        this.kube = kube;
        this.watches = watches;
    }

    /** Return the values of a connection secret, none when it does not exist. */
    public Map<String, Redacted<byte[]>> read(String namespace, String name) {
        Map<String, Redacted<byte[]>> values = new TreeMap<>();
        watches.cached(new Ref(SECRET, namespace, name)).ifPresent(secret -> secret.map("data")
                .forEach((key, value) ->
                        values.put(key, Redacted.of(Base64.getDecoder().decode(String.valueOf(value))))));
        return values;
    }

    /** Publish a composite resource's details where it says, limited to the keys that its definition allows. */
    public Publication publish(
            KubeObject composite, Map<String, Redacted<byte[]>> details, List<String> allowed, Instant now) {
        Optional<Ref> target = target(composite);
        if (target.isEmpty() || details.isEmpty()) {
            return new Publication(Outcome.done(), null);
        }
        Map<String, Object> data = new TreeMap<>();
        details.forEach((key, value) -> {
            if (allowed.isEmpty() || allowed.contains(key)) {
                data.put(key, Base64.getEncoder().encodeToString(value.reveal()));
            }
        });
        return write(composite, target.get(), data, now);
    }

    private static Optional<Ref> target(KubeObject composite) {
        return composite
                .text("spec", "writeConnectionSecretToRef", "name")
                .map(name -> new Ref(
                        SECRET,
                        composite
                                .text("spec", "writeConnectionSecretToRef", "namespace")
                                .orElse(composite.namespace()),
                        name));
    }

    /**
     * Copy the composite resource's secret to where the claim wants it. Until the composite resource is ready or says
     * that it has published one there is nothing to look for: its status wakes the claim when there is.
     */
    public Publication copyToClaim(KubeObject claim, KubeObject composite, Instant now) {
        Optional<String> name = claim.text("spec", "writeConnectionSecretToRef", "name");
        Optional<Ref> source = target(composite);
        if (name.isEmpty() || source.isEmpty() || !mayHavePublished(composite)) {
            return new Publication(Outcome.done(), null);
        }
        Optional<KubeObject> secret = watches.cached(source.get());
        if (secret.isEmpty()) {
            return new Publication(
                    Outcome.requeue(LOOK_AGAIN, "waiting for the connection secret of " + composite.ref()), null);
        }
        Ref target = new Ref(SECRET, claim.namespace(), name.get());
        return write(claim, target, secret.get().map("data"), now);
    }

    private static boolean mayHavePublished(KubeObject composite) {
        return composite
                        .text("status", "connectionDetails", "lastPublishedTime")
                        .isPresent()
                || composite.condition("Ready").filter(ready -> ready.isTrue()).isPresent();
    }

    private Publication write(KubeObject owner, Ref target, Map<String, Object> data, Instant now) {
        Optional<KubeObject> live = watches.cached(target);
        Optional<String> foreign = live.flatMap(secret -> belongsToAnother(secret, owner));
        if (foreign.isPresent()) {
            return new Publication(Outcome.stalled("SecretTaken", foreign.get()), null);
        }
        String published = owner.text("status", "connectionDetails", "lastPublishedTime")
                .orElse(now.truncatedTo(ChronoUnit.SECONDS).toString());
        if (live.isPresent() && live.get().map("data").equals(data)) {
            return new Publication(Outcome.done(), published);
        }
        store(secret(owner, target, data), live);
        return new Publication(
                Outcome.done(), now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** What is known may be behind: whoever wrote meanwhile makes this a CONFLICT instead of being overwritten. */
    private void store(KubeObject secret, Optional<KubeObject> known) {
        if (known.isEmpty()) {
            kube.create(secret, MANAGER);
        } else {
            kube.apply(secret.with(known.get().resourceVersion(), "metadata", "resourceVersion"), MANAGER);
        }
    }

    private static KubeObject secret(KubeObject owner, Ref target, Map<String, Object> data) {
        return KubeObject.of(target)
                .with(List.of(new LinkedHashMap<>(OwnerRef.controllerOf(owner).toMap())), "metadata", "ownerReferences")
                .with(Keys.CONNECTION_SECRET_TYPE, "type")
                .with(data, "data");
    }

    private static Optional<String> belongsToAnother(KubeObject secret, KubeObject owner) {
        Optional<OwnerRef> controller = secret.controller();
        boolean ours = controller.filter(ref -> ref.uid().equals(owner.uid())).isPresent();
        boolean orphan = controller.isEmpty()
                && secret.text("type")
                        .filter(Keys.CONNECTION_SECRET_TYPE::equals)
                        .isPresent();
        if (ours || orphan) {
            return Optional.empty();
        }
        String who = controller
                .map(ref -> "belongs to " + ref.gvk().kind() + " " + ref.name())
                .orElse("was not made by this resource");
        return Optional.of("Secret " + secret.ref().qualifiedName() + " " + who
                + "; choose another name in spec.writeConnectionSecretToRef or delete that Secret");
    }
}
