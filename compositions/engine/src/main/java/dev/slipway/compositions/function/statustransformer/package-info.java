/**
 * function-status-transformer (input {@code function-status-transformer.fn.crossplane.io/v1beta1 StatusTransformation}), in
 * process: conditions of what is composed become conditions and events of the composite resource. Rules and error texts are
 * those of the Go function as of March 2026. May import the function protocol, its input reader and Go templates.
 */
@NullMarked
package dev.slipway.compositions.function.statustransformer;

import org.jspecify.annotations.NullMarked;
