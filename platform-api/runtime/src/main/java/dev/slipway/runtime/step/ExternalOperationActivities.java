package dev.slipway.runtime.step;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * The calls that a workflow makes of a step's body. The names lie in histories and never change. Public only because
 * the SDK calls it by reflection.
 */
@ActivityInterface
public interface ExternalOperationActivities {

    @ActivityMethod(name = "ExternalOperation.begin")
    StepReport begin(StepCall call);

    @ActivityMethod(name = "ExternalOperation.poll")
    StepReport poll(StepCall call);
}
