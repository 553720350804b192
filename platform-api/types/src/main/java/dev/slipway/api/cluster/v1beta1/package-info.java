/**
 * The kinds of {@code cluster.x-k8s.io} as v1beta1 has them. They are stored as v1beta2, so a cluster must not serve them
 * without a conversion. May import what {@code dev.slipway.api.cluster} may, and that package.
 */
@NullMarked
package dev.slipway.api.cluster.v1beta1;

import org.jspecify.annotations.NullMarked;
