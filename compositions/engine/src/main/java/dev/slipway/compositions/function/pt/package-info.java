/**
 * function-patch-and-transform (input {@code pt.fn.crossplane.io/v1beta1 Resources}), in process. Rules, error texts and
 * quirks are those of v0.10.8. Its failures are internal exceptions that become results at the function's edge. May import
 * the function protocol, fieldpath and Go's text forms.
 */
@NullMarked
package dev.slipway.compositions.function.pt;

import org.jspecify.annotations.NullMarked;
