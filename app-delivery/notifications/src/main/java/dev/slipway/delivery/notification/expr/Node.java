package dev.slipway.delivery.notification.expr;

import org.jspecify.annotations.Nullable;

/** A part of an expression that was read. */
@FunctionalInterface
interface Node {

    @Nullable
    Object eval(Scope scope);
}
