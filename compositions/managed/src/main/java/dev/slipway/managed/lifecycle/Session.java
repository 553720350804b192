package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.managed.policy.Policies;
import dev.slipway.managed.secret.ConnectionSecrets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One object with everything that is needed to talk about its resource. */
record Session<D, O>(
        ManagedKind<D, O> kind,
        KubeObject object,
        ExternalResource<D, O> resource,
        ConnectionSecrets secrets,
        Policies policies) {

    /** Return who the resource is: its name, its owner, and the tags that Crossplane's providers set. */
    Identity identity() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(
                "crossplane-kind",
                object.kind().toLowerCase(Locale.ROOT) + "." + object.gvk().group());
        tags.put("crossplane-name", object.name());
        tags.put(
                "crossplane-providerconfig",
                object.text("spec", "providerConfigRef", "name").orElse("default"));
        return new Identity(object.annotation(Annotations.EXTERNAL_NAME).orElse(""), object.uid(), tags);
    }

    D desired(Purpose purpose) {
        return kind.desired(new Wanted(object, parameters(purpose), purpose, adoption(), secrets.of(object, purpose)));
    }

    Observation<O> observe() {
        return resource.observe(identity(), desired(Purpose.OBSERVE));
    }

    /** Return the same session after the object's annotations have changed; its references stay resolved. */
    Session<D, O> with(KubeObject changed) {
        KubeObject resolved = changed.with(object.map("spec"), "spec");
        return new Session<>(kind, resolved, resource, secrets, policies);
    }

    private Map<String, Object> parameters(Purpose purpose) {
        Map<String, Object> forProvider = object.map("spec", "forProvider");
        return purpose == Purpose.CREATE
                ? Tree.frozen(merged(object.map("spec", "initProvider"), forProvider))
                : forProvider;
    }

    private static Map<String, Object> merged(Map<?, ?> defaults, Map<?, ?> values) {
        Map<String, Object> merged = new LinkedHashMap<>();
        defaults.forEach((key, value) -> merged.put(String.valueOf(key), value));
        values.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (merged.get(name) instanceof Map<?, ?> inner && value instanceof Map<?, ?> map) {
                merged.put(name, merged(inner, map));
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }

    private Adoption adoption() {
        if (policies.onlyObserves()) {
            return Adoption.ANY;
        }
        boolean named = object.annotation(Annotations.EXTERNAL_NAME).isPresent()
                && object.annotation(Annotations.NAME_DERIVED).isEmpty();
        boolean wasOurs = object.annotation(Annotations.SUCCEEDED).isPresent();
        // A creation is begun only after a look has shown that there is nothing: what is there now came from it, also
        // where the mark is put on by a second call that a crash cut off.
        boolean isBegun = Annotations.isCreationPending(object);
        return named || wasOurs || isBegun ? Adoption.UNOWNED : Adoption.OWN_ONLY;
    }
}
