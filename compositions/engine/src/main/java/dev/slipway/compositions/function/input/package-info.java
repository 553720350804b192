/**
 * Reads the inputs of functions strictly, with the error texts of the Go SDK that functions are written with. Knows no
 * function. May import the function protocol and Go's text forms.
 */
@NullMarked
package dev.slipway.compositions.function.input;

import org.jspecify.annotations.NullMarked;
