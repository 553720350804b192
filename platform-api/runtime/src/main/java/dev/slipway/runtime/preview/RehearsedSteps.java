package dev.slipway.runtime.preview;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.Drift;
import java.time.Instant;

/** Long steps as they stand; one that would be started is only noted. */
final class RehearsedSteps implements LongSteps {

    private static final String DELETE = "delete";
    private static final String UPDATE = "update";

    private final LongSteps steps;
    private final CloudLog log;
    private final Instant now;

    RehearsedSteps(LongSteps steps, CloudLog log, Instant now) {
        this.steps = steps;
        this.log = log;
        this.now = now;
    }

    @Override
    public StepState observe(StepId id) {
        return steps.observe(id);
    }

    @Override
    public StepState start(StepId id, StepInput input) {
        if (input.step().equals(DELETE)) {
            log.noteDeletion(input.object(), input.uid(), "");
        } else if (input.step().equals(UPDATE)) {
            log.note(input.object(), "", new Change.Update(Drift.none()));
        } else {
            log.note(input.object(), "", new Change.Create());
        }
        return new StepState.Running("", now, 1);
    }
}
