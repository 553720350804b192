/**
 * MachineSets: a number of machines of one template. May import {@code contract}, kernel and runtime.
 */
@NullMarked
package dev.slipway.cluster.machineset;

import org.jspecify.annotations.NullMarked;
