/**
 * LocalControlPlanes and LocalClusters: processes that run, the kubeconfig by which they are reached, and the endpoint. May
 * import {@code contract} and the local platform.
 */
@NullMarked
package dev.slipway.cluster.local.plane;

import org.jspecify.annotations.NullMarked;
