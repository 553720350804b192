/**
 * How the objects of a cluster find each other, who speaks to Google for them, and the Secrets by which the cluster is
 * reached. May import the runtime, the cloud's credentials, the contract of Cluster API, and {@code desired}.
 */
@NullMarked
package dev.slipway.cluster.gcp.object;

import org.jspecify.annotations.NullMarked;
