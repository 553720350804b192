/**
 * ClusterResourceSets: manifests that are applied to clusters by their labels. May import {@code contract}, kernel and
 * runtime.
 */
@NullMarked
package dev.slipway.cluster.addon;

import org.jspecify.annotations.NullMarked;
