package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.reference.Resolved;
import java.util.Optional;

/** Changes one resource and looks until it is as wanted; what differs is looked up anew in every call. */
final class UpdateStep<D, O> implements StepBody {

    private final ManagedKind<D, O> kind;
    private final Machinery machinery;

    UpdateStep(ManagedKind<D, O> kind, Machinery machinery) {
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
        Observation<O> seen = session.observe();
        if (!(seen instanceof Observation.Present<O> present) || present.drift().isEmpty()) {
            return progress(session, seen);
        }
        return change(session, present);
    }

    @Override
    public StepProgress poll(StepInput input) {
        return begin(input);
    }

    /** What the change needs may still be on its way; that is waiting, and shown as such. */
    private StepProgress change(Session<D, O> session, Observation.Present<O> present) {
        try {
            session.resource().update(session.identity(), session.desired(Purpose.UPDATE), present.drift());
            return progress(session, session.observe());
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
                () -> StepProgress.failed(Fault.CONFLICT, name + " has gone"),
                progress -> StepProgress.waiting(name + " is " + progress.operation(), progress.pollAfter()),
                present -> present.drift().isEmpty()
                        ? StepProgress.done()
                        : StepProgress.waiting("changing " + present.drift().paths() + " of " + name, Waits.SHORT),
                broken -> StepProgress.failed(
                        Fault.INVALID, name + " is " + broken.state() + ": " + broken.explanation()));
    }
}
