package dev.slipway.runtime.step;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;

/** Stands in where no Temporal is configured: whatever needs a long step waits and says so, the rest goes on. */
public final class UnconfiguredLongSteps implements LongSteps {

    private static final StepState ANSWER = new StepState.Unknown(
            "No Temporal is configured, so operations that take long are not done. Start the server with --temporal"
                    + " HOST:PORT.");

    @Override
    public StepState observe(StepId id) {
        return ANSWER;
    }

    @Override
    public StepState start(StepId id, StepInput input) {
        return ANSWER;
    }
}
