/**
 * {@code Object} of kubernetes.crossplane.io: one object of a cluster as a managed resource. May import the package of
 * clusters beside this one, expressions, and of the compositions' engine the field paths alone.
 */
@NullMarked
package dev.slipway.provider.kubernetes.object;

import org.jspecify.annotations.NullMarked;
