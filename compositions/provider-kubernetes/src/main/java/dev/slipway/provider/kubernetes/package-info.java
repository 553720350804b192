/**
 * Crossplane's Kubernetes provider: objects of this or another cluster as managed resources. May import its own packages and
 * the managed resources' entrance.
 */
@NullMarked
package dev.slipway.provider.kubernetes;

import org.jspecify.annotations.NullMarked;
