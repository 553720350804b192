/**
 * function-go-templating: objects rendered from Go templates, described by {@code gotemplating.fn.crossplane.io/v1beta1
 * GoTemplate}. Behaves as v0.12 of the Go implementation, within limits. May import the function protocol, its input reader
 * and the template engine.
 */
@NullMarked
package dev.slipway.compositions.function.gotemplating;

import org.jspecify.annotations.NullMarked;
