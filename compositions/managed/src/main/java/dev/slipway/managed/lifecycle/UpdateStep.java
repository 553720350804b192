package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Purpose;

/** Changes one resource and looks until it is as wanted; what differs is looked up anew in every call. */
final class UpdateStep<D, O> implements StepBody {

    private final OpenStep<D, O> open;

    UpdateStep(ManagedKind<D, O> kind, Machinery machinery) {
        this.open = new OpenStep<>(kind, machinery);
    }

    @Override
    public StepProgress begin(StepInput input) {
        return open.with(input, this::bring);
    }

    private StepProgress bring(Session<D, O> session) {
        Observation<O> seen = session.observe();
        if (!(seen instanceof Observation.Present<O> present) || present.drift().isEmpty()) {
            return progress(session, seen);
        }
        return OpenStep.patiently(() -> {
            session.resource().update(session.identity(), session.desired(Purpose.UPDATE), present.drift());
            return progress(session, session.observe());
        });
    }

    @Override
    public StepProgress poll(StepInput input) {
        return begin(input);
    }

    private StepProgress progress(Session<D, O> session, Observation<O> observation) {
        String name = OpenStep.name(session);
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
