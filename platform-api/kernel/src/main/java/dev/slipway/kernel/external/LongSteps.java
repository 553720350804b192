package dev.slipway.kernel.external;

/**
 * Long steps as external resources: started under a deterministic id and then observed. Starting an id that already
 * runs or ran is a no-op that returns what became of it.
 */
public interface LongSteps {

    StepState observe(StepId id);

    /** Start the step on the given object; the step reads everything else that it needs by itself. */
    StepState start(StepId id, StepInput input);
}
