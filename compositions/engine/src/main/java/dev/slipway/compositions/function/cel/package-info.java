/**
 * Conditions over a request, as function-sequencer and function-cel-filter know them: CEL with the variables observed,
 * desired and context of the protocol's own types. May import the function protocol, its input reader, its messages and
 * the expression language.
 */
@NullMarked
package dev.slipway.compositions.function.cel;

import org.jspecify.annotations.NullMarked;
