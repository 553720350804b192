/**
 * function-auto-ready (input {@code autoready.fn.crossplane.io/v1beta1 Input}), in process: finds out which composed
 * resources are ready. Rules and error texts are those of v0.7.0. May import the function protocol, its input reader,
 * fieldpath, Go's text forms and the expression language.
 */
@NullMarked
package dev.slipway.compositions.function.autoready;

import org.jspecify.annotations.NullMarked;
