/**
 * References to other objects and what became of them. Pure.
 */
@NullMarked
package dev.slipway.kernel.resolve;

import org.jspecify.annotations.NullMarked;
