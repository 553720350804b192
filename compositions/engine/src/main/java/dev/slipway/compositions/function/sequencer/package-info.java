/**
 * function-sequencer (input {@code sequencer.fn.crossplane.io/v1beta1 Input}), in process: holds resources back until those
 * before them are ready, and writes Usages that keep the order on deletion. Rules and error texts are those of v0.6.0, plus
 * {@code createOnly}. May import the function protocol, its input reader, function.cel and Go's text forms.
 */
@NullMarked
package dev.slipway.compositions.function.sequencer;

import org.jspecify.annotations.NullMarked;
