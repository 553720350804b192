/**
 * The protocol's records as protobuf messages, and back. Nothing is lost on the way, except that map entries have no order
 * on the wire. May import the function protocol and its generated messages.
 */
@NullMarked
package dev.slipway.compositions.function.message;

import org.jspecify.annotations.NullMarked;
