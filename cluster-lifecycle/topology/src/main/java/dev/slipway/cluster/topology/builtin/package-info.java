/** The variables that every patch of a ClusterClass has: the cluster, its control plane, its groups of machines. Pure. */
@NullMarked
package dev.slipway.cluster.topology.builtin;

import org.jspecify.annotations.NullMarked;
