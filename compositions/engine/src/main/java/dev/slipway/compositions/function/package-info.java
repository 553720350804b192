/**
 * The protocol between a pipeline and its functions: the messages of Crossplane's {@code apiextensions.fn.proto.v1} as
 * records, the port that functions implement wherever they run, and the messages' JSON form. Numbers that cross the port
 * are doubles, as in a protobuf Struct. May import the kernel only.
 */
@NullMarked
package dev.slipway.compositions.function;

import org.jspecify.annotations.NullMarked;
