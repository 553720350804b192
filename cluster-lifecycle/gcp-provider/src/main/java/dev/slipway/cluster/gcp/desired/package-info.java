/**
 * Which managed resources of Google Cloud a cluster, its control plane and its pools are made of. Pure: everything follows
 * from objects that somebody else has read. May import the types, the kernel and what providers of clusters share.
 */
@NullMarked
package dev.slipway.cluster.gcp.desired;

import org.jspecify.annotations.NullMarked;
