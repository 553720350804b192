/**
 * function-dummy (input {@code dummy.fn.crossplane.io/v1beta1 Response}), in process: answers what its input says. May
 * import the function protocol, its input reader, its messages and Go's text forms.
 */
@NullMarked
package dev.slipway.compositions.function.dummy;

import org.jspecify.annotations.NullMarked;
