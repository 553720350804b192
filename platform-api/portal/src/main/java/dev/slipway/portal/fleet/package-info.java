/**
 * What there is in the fleet, set by set: claims, composites, managed resources, clusters, applications and so on, read
 * from the watches that controllers share, and told as it changes. May import the listing, {@code runtime.watch} and
 * {@code runtime.kube}; writes nothing.
 */
@NullMarked
package dev.slipway.portal.fleet;

import org.jspecify.annotations.NullMarked;
