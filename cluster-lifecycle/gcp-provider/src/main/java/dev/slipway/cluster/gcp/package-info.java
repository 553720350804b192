/**
 * Clusters of GKE in the kinds of Cluster API Provider GCP, kept as managed resources of Google Cloud. Puts the packages
 * below together; may import them, the runtime, the cloud's credentials and the contract of Cluster API, no other feature.
 */
@NullMarked
package dev.slipway.cluster.gcp;

import org.jspecify.annotations.NullMarked;
