package dev.slipway.cluster.rollout;

/**
 * What the planner knows of a machine.
 *
 * @param pending whether it was moved from another MachineSet and is not counted by the new one yet
 * @param updating whether it is being updated in place, and so not available
 */
public record MachineState(String name, boolean pending, boolean updating) {}
