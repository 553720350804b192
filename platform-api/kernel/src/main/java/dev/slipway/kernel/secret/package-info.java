/**
 * The only way in which secret values travel. Pure.
 */
@NullMarked
package dev.slipway.kernel.secret;

import org.jspecify.annotations.NullMarked;
