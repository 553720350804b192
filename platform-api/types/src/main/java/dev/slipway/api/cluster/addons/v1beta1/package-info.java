/**
 * The kinds of {@code addons.cluster.x-k8s.io} as v1beta1 has them; stored as v1beta2. May import what
 * {@code addons} may, and that package.
 */
@NullMarked
package dev.slipway.api.cluster.addons.v1beta1;

import org.jspecify.annotations.NullMarked;
