/** GCPManagedControlPlanes: clusters of GKE, and how they are reached. May import {@code desired} and {@code object}. */
@NullMarked
package dev.slipway.cluster.gcp.plane;

import org.jspecify.annotations.NullMarked;
