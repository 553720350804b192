/**
 * Which MachineSet gets how many machines next: the decisions of Cluster API's rollout planner, as functions over values.
 * Pure; may import the kernel only.
 */
@NullMarked
package dev.slipway.cluster.rollout;

import org.jspecify.annotations.NullMarked;
