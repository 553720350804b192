/**
 * Functions that run elsewhere, called over gRPC ({@code apiextensions.fn.proto.v1.FunctionRunnerService}, and v1beta1 of
 * functions that know nothing newer). One connection per function; answers are remembered for as long as the function says.
 * May import the function protocol and its messages; gRPC is used nowhere else in this module.
 */
@NullMarked
package dev.slipway.compositions.function.remote;

import org.jspecify.annotations.NullMarked;
