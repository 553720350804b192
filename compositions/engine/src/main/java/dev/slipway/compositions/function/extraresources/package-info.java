/**
 * function-extra-resources (input {@code extra-resources.fn.crossplane.io/v1beta1 Input}), in process: puts objects of the
 * cluster into the context for later functions. Rules and error texts are those of the Go function as of April 2026. May
 * import the function protocol, its input reader, required and Go's text forms.
 */
@NullMarked
package dev.slipway.compositions.function.extraresources;

import org.jspecify.annotations.NullMarked;
