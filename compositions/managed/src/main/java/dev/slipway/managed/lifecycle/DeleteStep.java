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
import java.util.Optional;

/** Deletes one resource and looks until it has gone; a resource that refuses for now is asked again. */
final class DeleteStep<D, O> implements StepBody {

    private final ManagedKind<D, O> kind;
    private final Machinery machinery;

    DeleteStep(ManagedKind<D, O> kind, Machinery machinery) {
        this.kind = kind;
        this.machinery = machinery;
    }

    @Override
    public StepProgress begin(StepInput input) {
        Optional<KubeObject> object = StepObjects.find(machinery.kube(), input);
        if (object.isEmpty()) {
            return StepProgress.done();
        }
        if (!object.get().isDeleting()) {
            return StepProgress.failed(Fault.CONFLICT, input.object() + " is not being deleted");
        }
        Session<D, O> session = machinery.sessions().open(kind, object.get());
        if (!Deletion.observe(session).exists()) {
            return StepProgress.done();
        }
        String name = OpenStep.name(session);
        try {
            session.resource().delete(session.identity(), session.desired(Purpose.OBSERVE));
        } catch (FaultException fault) {
            if (fault.fault() == Fault.CONFLICT) {
                return StepProgress.waiting(fault.explanation(), Waits.SHORT);
            }
            throw fault;
        }
        return progress(name, Deletion.observe(session));
    }

    @Override
    public StepProgress poll(StepInput input) {
        return begin(input);
    }

    private StepProgress progress(String name, Observation<O> observation) {
        return observation.fold(
                StepProgress::done,
                progress -> StepProgress.waiting(name + " is " + progress.operation(), progress.pollAfter()),
                present -> StepProgress.waiting(name + " is still there", Waits.SHORT),
                broken -> StepProgress.waiting(name + " is " + broken.state(), Waits.SHORT));
    }
}
