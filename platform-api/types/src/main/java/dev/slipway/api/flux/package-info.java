/**
 * Kinds of Flux that other kinds refer to, with its fields. Records only; imports what every package of types may.
 */
@NullMarked
package dev.slipway.api.flux;

import org.jspecify.annotations.NullMarked;
