/**
 * One pass over a composite resource without a cluster: what Crossplane's {@code render} does, by the live reconciler's own
 * code over objects in memory. May import the composite, pipeline and catalog packages.
 */
@NullMarked
package dev.slipway.compositions.render;

import org.jspecify.annotations.NullMarked;
