/**
 * function-cel-filter (input {@code cel.fn.crossplane.io/v1beta1 Filters}), in process: takes resources out of the desired
 * state whose expression is not true. May import the function protocol, its input reader, function.cel and Go's text forms.
 */
@NullMarked
package dev.slipway.compositions.function.celfilter;

import org.jspecify.annotations.NullMarked;
