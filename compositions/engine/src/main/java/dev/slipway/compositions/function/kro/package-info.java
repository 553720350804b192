/**
 * function-kro (input {@code kro.fn.crossplane.io/v1alpha1 ResourceGraph}), in process: resources with expressions
 * ({@code ${vpc.status.id}}) that refer to each other, made in the order that follows from that. Rules are those of kro
 * v0.9, without its look at schemas. May import the function protocol, its input reader, Go's text forms and the expression language.
 */
@NullMarked
package dev.slipway.compositions.function.kro;

import org.jspecify.annotations.NullMarked;
