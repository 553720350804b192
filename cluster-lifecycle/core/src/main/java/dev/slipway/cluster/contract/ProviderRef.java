package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Map;
import java.util.Optional;

/** Names a provider's object; which version of its API is used follows from the contract. */
public record ProviderRef(String group, String kind, String namespace, String name) {

    /** Read a reference at a path, in the form of v1beta2 or with the apiVersion of v1beta1. */
    public static Optional<ProviderRef> at(KubeObject object, String... path) {
        return of(object.map(path), object.namespace());
    }

    /** Read a reference of an object in that namespace. */
    public static Optional<ProviderRef> of(Map<String, Object> ref, String namespace) {
        if (!(ref.get("kind") instanceof String kind) || !(ref.get("name") instanceof String name)) {
            return Optional.empty();
        }
        Object group = ref.get("apiGroup");
        if (group == null) {
            group = Gvk.of(String.valueOf(ref.getOrDefault("apiVersion", "")), kind)
                    .group();
        }
        return Optional.of(new ProviderRef(String.valueOf(group), kind, namespace, name));
    }

    /** Return the reference as v1beta2 writes it. */
    public Map<String, Object> toMap() {
        return Map.of("apiGroup", group, "kind", kind, "name", name);
    }

    Ref unversioned() {
        return new Ref(new Gvk(group, "", kind), namespace, name);
    }

    /** Return the form that messages use. */
    @Override
    public String toString() {
        return kind + " " + namespace + "/" + name;
    }
}
