/**
 * MachinePools: machines that a provider keeps as one group. May import {@code contract}, kernel and runtime.
 */
@NullMarked
package dev.slipway.cluster.pool;

import org.jspecify.annotations.NullMarked;
