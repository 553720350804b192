package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.reference.Resolved;
import java.util.Optional;

/**
 * Creates one resource: look up, create unless it is there, record, and look until it is settled. Every call does the
 * same, so that it does not matter which of them a crash cuts off.
 */
final class CreateStep<D, O> implements StepBody {

    private final ManagedKind<D, O> kind;
    private final Machinery machinery;

    CreateStep(ManagedKind<D, O> kind, Machinery machinery) {
        this.kind = kind;
        this.machinery = machinery;
    }

    @Override
    public StepProgress begin(StepInput input) {
        Optional<KubeObject> object = StepObjects.find(machinery.kube(), input);
        if (object.isEmpty() || object.get().isDeleting()) {
            return StepProgress.failed(Fault.CONFLICT, input.object() + " is being deleted or was replaced");
        }
        Resolved resolved = machinery.initialisation().resolve(kind, object.get());
        if (resolved.problem().isPresent()) {
            return StepProgress.waiting(resolved.problem().get(), Waits.SHORT);
        }
        Session<D, O> session = machinery.sessions().open(kind, resolved.object());
        Observation<O> observation = session.observe();
        if (observation.exists()) {
            machinery.creation().settleDoubt(object.get());
            return progress(session, observation);
        }
        return create(session);
    }

    @Override
    public StepProgress poll(StepInput input) {
        return begin(input);
    }

    /** What the resource needs may still be on its way; that is waiting, and shown as such. */
    private StepProgress create(Session<D, O> session) {
        try {
            Session<D, O> created = session.with(machinery.creation().create(session));
            return progress(created, created.observe());
        } catch (FaultException fault) {
            if (fault.fault() == Fault.NOT_FOUND || fault.fault() == Fault.CONFLICT) {
                return StepProgress.waiting(fault.explanation(), Waits.SOON);
            }
            throw fault;
        }
    }

    private StepProgress progress(Session<D, O> session, Observation<O> observation) {
        String name = session.object().kind() + " " + session.identity().externalName();
        return observation.fold(
                () -> StepProgress.waiting(name + " is created and does not show yet", Waits.SOON),
                progress -> StepProgress.waiting(name + " is " + progress.operation(), progress.pollAfter()),
                present -> StepProgress.done(),
                broken -> StepProgress.failed(
                        Fault.INVALID, name + " is " + broken.state() + ": " + broken.explanation()));
    }
}
