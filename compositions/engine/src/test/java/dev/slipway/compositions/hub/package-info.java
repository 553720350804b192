/** Composition controllers on a real API server, without the rest of a hub. */
@NullMarked
package dev.slipway.compositions.hub;

import org.jspecify.annotations.NullMarked;
