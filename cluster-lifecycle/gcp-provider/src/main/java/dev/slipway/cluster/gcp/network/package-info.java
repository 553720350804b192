/** GCPManagedClusters: network, subnets, firewall, credentials. May import {@code desired} and {@code object}. */
@NullMarked
package dev.slipway.cluster.gcp.network;

import org.jspecify.annotations.NullMarked;
