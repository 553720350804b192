/**
 * MachineHealthChecks: which machines are unhealthy, and whether they are remediated. May import {@code contract}, kernel
 * and runtime.
 */
@NullMarked
package dev.slipway.cluster.health;

import org.jspecify.annotations.NullMarked;
