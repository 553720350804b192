/**
 * Conditions of an object as an immutable set that knows when a status changed. Pure.
 */
@NullMarked
package dev.slipway.kernel.condition;

import org.jspecify.annotations.NullMarked;
