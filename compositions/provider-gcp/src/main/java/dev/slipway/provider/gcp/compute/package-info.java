/** Compute Engine: networks, and what belongs to them. */
@NullMarked
package dev.slipway.provider.gcp.compute;

import org.jspecify.annotations.NullMarked;
