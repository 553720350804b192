/** Clusters of GKE that somebody else made: how they are looked at, and what is committed to stand for them. Pure. */
@NullMarked
package dev.slipway.cluster.gcp.adopt;

import org.jspecify.annotations.NullMarked;
