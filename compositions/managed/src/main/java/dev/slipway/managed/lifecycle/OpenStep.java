package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.reference.Resolved;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How steps begin that bring a resource to what its object says: with the object, its references, and a connection. */
record OpenStep<D, O>(ManagedKind<D, O> kind, Machinery machinery) {

    /** Go on with a session on the object as it is now; one that goes ends the step, a missing reference is waited for. */
    StepProgress with(StepInput input, Function<Session<D, O>, StepProgress> then) {
        Optional<KubeObject> object = StepObjects.find(machinery.kube(), input);
        if (object.isEmpty() || object.get().isDeleting()) {
            return StepProgress.failed(Fault.CONFLICT, input.object() + " is being deleted or was replaced");
        }
        Resolved resolved = machinery.initialisation().resolve(kind, object.get());
        return resolved.problem()
                .map(problem -> StepProgress.waiting(problem, Waits.SHORT))
                .orElseGet(() -> then.apply(machinery.sessions().open(kind, resolved.object())));
    }

    /** Make a call; what it needs may still be on its way, and that is waiting, and shown as such. */
    static StepProgress patiently(Supplier<StepProgress> call) {
        try {
            return call.get();
        } catch (FaultException fault) {
            if (fault.fault() == Fault.NOT_FOUND || fault.fault() == Fault.CONFLICT) {
                return StepProgress.waiting(fault.explanation(), Waits.SOON);
            }
            throw fault;
        }
    }

    /** Return how messages call the resource. */
    static String name(Session<?, ?> session) {
        return session.object().kind() + " " + session.identity().externalName();
    }
}
