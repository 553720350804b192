package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.managed.kind.ManagedKind;

/**
 * Creates one resource: look up, create unless it is there, record, and look until it is settled. Every call does the
 * same, so that it does not matter which of them a crash cuts off.
 */
final class CreateStep<D, O> implements StepBody {

    private final OpenStep<D, O> open;
    private final Creation creation;

    CreateStep(ManagedKind<D, O> kind, Machinery machinery) {
        this.open = new OpenStep<>(kind, machinery);
        this.creation = machinery.creation();
    }

    @Override
    public StepProgress begin(StepInput input) {
        return open.with(input, this::bring);
    }

    private StepProgress bring(Session<D, O> session) {
        Observation<O> observation = session.observe();
        if (observation.exists()) {
            creation.settleDoubt(session);
            return progress(session, observation);
        }
        return OpenStep.patiently(() -> {
            Session<D, O> created = session.with(creation.create(session));
            return progress(created, created.observe());
        });
    }

    @Override
    public StepProgress poll(StepInput input) {
        return begin(input);
    }

    private StepProgress progress(Session<D, O> session, Observation<O> observation) {
        String name = OpenStep.name(session);
        return observation.fold(
                () -> StepProgress.waiting(name + " is created and does not show yet", Waits.SOON),
                progress -> StepProgress.waiting(name + " is " + progress.operation(), progress.pollAfter()),
                present -> StepProgress.done(),
                broken -> StepProgress.failed(
                        Fault.INVALID, name + " is " + broken.state() + ": " + broken.explanation()));
    }
}
