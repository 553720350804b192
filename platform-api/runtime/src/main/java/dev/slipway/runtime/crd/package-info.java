/**
 * The custom resource definitions that Slipway brings. May import the gateway and JSON only.
 */
@NullMarked
package dev.slipway.runtime.crd;

import org.jspecify.annotations.NullMarked;
