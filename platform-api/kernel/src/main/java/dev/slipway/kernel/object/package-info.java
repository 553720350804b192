/**
 * Kubernetes objects as immutable values, and what names them. Pure: no client, no JSON library, no clock.
 */
@NullMarked
package dev.slipway.kernel.object;

import org.jspecify.annotations.NullMarked;
