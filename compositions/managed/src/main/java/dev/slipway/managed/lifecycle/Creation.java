package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Purpose;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Creates a resource that was observed to be absent, and records it in crossplane-runtime's annotations. A creation
 * whose end is unknown is no dead end here: identities are deterministic, so doing it again finds the first one.
 */
final class Creation {

    private final ObjectWrites writes;
    private final Clock clock;

    Creation(ObjectWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    /** Create it and return the object as it is then. Passwords are stored before the provider is called. */
    <D, O> KubeObject create(Session<D, O> session) {
        KubeObject object = session.object();
        if (!Annotations.isCreationPending(object)) {
            object = writes.annotate(object.ref(), intent(object));
        }
        try {
            Identity created = session.resource().create(session.identity(), session.desired(Purpose.CREATE));
            return recordSuccess(object, created.externalName());
        } catch (FaultException fault) {
            if (!fault.fault().isRetryable()) {
                writes.annotate(object.ref(), Map.of(Annotations.FAILED, now()));
            }
            throw fault;
        }
    }

    /** What is recorded has seconds only: an earlier refusal in the same one would pass for the end of this creation. */
    private Map<String, String> intent(KubeObject object) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(Annotations.PENDING, now());
        if (object.annotation(Annotations.FAILED).isPresent()) {
            annotations.put(Annotations.FAILED, "");
        }
        return annotations;
    }

    /**
     * Record a resource that was found although its creation was never seen to end. Where only the provider names it, the
     * creation is asked for again: it finds the first one, and says the name, without which nothing could refer to it. A name
     * that is known then is the one of a predecessor that has gone.
     */
    <D, O> KubeObject settleDoubt(Session<D, O> session) {
        KubeObject object = session.object();
        if (!Annotations.isCreationPending(object)) {
            return object;
        }
        Optional<String> name = object.annotation(Annotations.EXTERNAL_NAME).filter(known -> !known.isEmpty());
        boolean ours = !session.kind().externalName(object).isEmpty();
        return ours && name.isPresent() ? recordSuccess(object, name.get()) : create(session);
    }

    private KubeObject recordSuccess(KubeObject object, String externalName) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(Annotations.SUCCEEDED, now());
        if (!externalName.isEmpty()) {
            annotations.put(Annotations.EXTERNAL_NAME, externalName);
        }
        return writes.annotate(object.ref(), annotations);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
