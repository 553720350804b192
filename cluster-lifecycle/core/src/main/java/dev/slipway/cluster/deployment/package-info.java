/**
 * MachineDeployments: carry out what the rollout planner says, and report. May import {@code contract}, {@code rollout},
 * kernel and runtime.
 */
@NullMarked
package dev.slipway.cluster.deployment;

import org.jspecify.annotations.NullMarked;
