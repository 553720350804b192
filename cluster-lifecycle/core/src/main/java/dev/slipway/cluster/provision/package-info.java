/**
 * Clusters as a whole: their infrastructure, control plane and workers in one status, and their deletion in order. May
 * import {@code contract}, kernel and runtime.
 */
@NullMarked
package dev.slipway.cluster.provision;

import org.jspecify.annotations.NullMarked;
