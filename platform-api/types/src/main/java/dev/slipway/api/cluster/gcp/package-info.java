/**
 * Kinds of Cluster API's provider for Google Cloud: GKE control planes and node pools. Generated CRDs carry contract v1beta1.
 * May import the core kinds beside them and what all kinds share.
 */
@NullMarked
package dev.slipway.api.cluster.gcp;

import org.jspecify.annotations.NullMarked;
