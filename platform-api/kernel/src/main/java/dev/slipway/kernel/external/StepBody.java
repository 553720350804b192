package dev.slipway.kernel.external;

/**
 * What a long step does, one quick and idempotent call at a time. The engine calls {@link #begin} at least once, then
 * {@link #poll} until the step is done or has failed. Either may be called again after any crash, on any replica, also
 * when the earlier call did all of its work but its answer was lost: look up before creating. Both read what they need
 * by the references in the input, and answer at once when the object has gone or has another UID.
 *
 * <p>A failure that may pass by itself is thrown as a {@link dev.slipway.kernel.outcome.FaultException}: the engine
 * calls again, with growing pauses, for hours if need be. One whose fault is not retryable ends the step, as does
 * {@link StepProgress.Failed}, which is for failures that the outside world reports as final.
 */
public interface StepBody {

    /** Start the operation, or find that it was started or is finished already. */
    StepProgress begin(StepInput input);

    /** Look how far it has come; never changes anything that {@link #begin} would not. */
    StepProgress poll(StepInput input);
}
