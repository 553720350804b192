package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.reference.ReferenceResolver;
import dev.slipway.managed.reference.Resolved;
import dev.slipway.managed.secret.Uses;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives an object what it needs before anything outside is asked: its external name, and its references' values. */
final class Initialisation {

    private final ObjectWrites writes;
    private final ReferenceResolver resolver;
    private final Uses uses;

    Initialisation(ObjectWrites writes, ReferenceResolver resolver, Uses uses) {
        this.writes = writes;
        this.resolver = resolver;
        this.uses = uses;
    }

    /** Write the finalizer alone, so that the deletion of an object that is paused waits too. */
    void hold(KubeObject object) {
        if (!object.isDeleting()) {
            writes.begin(object, Map.of());
        }
    }

    /** Write the finalizer, and the external name if the kind can derive it and the object has none. */
    KubeObject name(ManagedKind<?, ?> kind, KubeObject object) {
        boolean named = object.annotation(Annotations.EXTERNAL_NAME)
                .filter(name -> !name.isEmpty())
                .isPresent();
        String name = named ? "" : kind.externalName(object);
        Map<String, String> annotations = new LinkedHashMap<>();
        if (!name.isEmpty()) {
            annotations.put(Annotations.EXTERNAL_NAME, name);
            annotations.put(Annotations.NAME_DERIVED, "true");
        }
        return writes.begin(object, annotations);
    }

    /** Resolve references, write them back field by field; what is wrong with one is a NOT_FOUND fault. */
    Resolved resolve(ManagedKind<?, ?> kind, KubeObject object) {
        Resolved resolved = resolver.resolve(object, kind.references());
        for (Ref used : resolved.used()) {
            uses.note(used, object.ref());
        }
        KubeObject current = resolved.object();
        for (Resolved.Write write : resolved.writes()) {
            current = writes.apply(write.patch(), write.fieldManager());
        }
        if (resolved.problem().isPresent() && !resolved.onlyWaits()) {
            throw new FaultException(
                    Fault.NOT_FOUND,
                    "cannot resolve references: " + resolved.problem().get());
        }
        // What lies inside of lists is resolved anew in every pass: no field manager can own one field of an item.
        return resolved.with(current.with(resolved.object().map("spec"), "spec"));
    }
}
