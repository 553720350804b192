package dev.slipway.portal.trace;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import java.util.Map;
import java.util.Optional;

/** Reads references as they stand in specs. */
final class Refs {

    private Refs() {}

    /** Return the reference, if it names a kind and an object; a namespace of its own wins over the one given. */
    static Optional<Ref> of(Map<String, Object> reference, String namespace) {
        if (reference.get("apiVersion") instanceof String version
                && reference.get("kind") instanceof String kind
                && reference.get("name") instanceof String name) {
            Object own = reference.get("namespace");
            return Optional.of(new Ref(Gvk.of(version, kind), own instanceof String text ? text : namespace, name));
        }
        return Optional.empty();
    }
}
