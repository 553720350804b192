package dev.slipway.scaffolder.action;

/**
 * Something that a step can do. A call may be repeated after a crash, with the same input, in a workspace that may hold
 * what the earlier call left: what exists already outside and is this task's own is taken as done. Expected failure is a
 * {@link dev.slipway.kernel.outcome.FaultException} whose text is for the user.
 */
public interface Action {

    ActionInfo info();

    ActionResult run(ActionCall call);

    /** Takes back what a call left half-done outside of the workspace; does nothing where there is nothing. */
    default void undo(ActionCall call) {}
}
