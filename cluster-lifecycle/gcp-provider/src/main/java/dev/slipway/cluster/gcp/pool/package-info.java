/** GCPManagedMachinePools: node pools of GKE. May import {@code desired} and {@code object}. */
@NullMarked
package dev.slipway.cluster.gcp.pool;

import org.jspecify.annotations.NullMarked;
