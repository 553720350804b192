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

    /** Write the external name, if the kind can derive it and the object has none. */
    KubeObject name(ManagedKind<?, ?> kind, KubeObject object) {
        if (object.annotation(Annotations.EXTERNAL_NAME)
                .filter(name -> !name.isEmpty())
                .isPresent()) {
            return object;
        }
        String name = kind.externalName(object);
        if (name.isEmpty()) {
            return object;
        }
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(Annotations.EXTERNAL_NAME, name);
        annotations.put(Annotations.NAME_DERIVED, "true");
        return writes.annotate(object.ref(), annotations);
    }

    /** Return the object with resolved references, written back field by field; problems are a NOT_FOUND fault. */
    KubeObject resolve(ManagedKind<?, ?> kind, KubeObject object) {
        Resolved resolved = resolver.resolve(object, kind.references());
        for (Ref used : resolved.used()) {
            uses.note(used, object.ref());
        }
        KubeObject current = resolved.object();
        for (Resolved.Write write : resolved.writes()) {
            current = writes.apply(write.patch(), write.fieldManager());
        }
        resolved.problem().ifPresent(problem -> {
            throw new FaultException(Fault.NOT_FOUND, "cannot resolve references: " + problem);
        });
        return current;
    }
}
