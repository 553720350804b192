/**
 * Machines: from boot data and infrastructure to a node, and in deletion from hooks by way of draining to nothing. May
 * import {@code contract}, kernel and runtime.
 */
@NullMarked
package dev.slipway.cluster.machine;

import org.jspecify.annotations.NullMarked;
