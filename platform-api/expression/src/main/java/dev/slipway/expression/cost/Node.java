package dev.slipway.expression.cost;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import org.jspecify.annotations.Nullable;

/** A part of an expression as the cost of a call sees it; {@code size} is null where only its path tells. */
record Node(
        Path path,
        CelType type,
        @Nullable CelExpr expression,
        @Nullable Bounds size) {

    /** Return whether it is a whole number that stands in the expression, and at least 0. */
    boolean isCount() {
        return expression != null
                && expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expression.constant().getKind() == dev.cel.common.ast.CelConstant.Kind.INT64_VALUE
                && expression.constant().int64Value() >= 0;
    }

    long count(long otherwise) {
        return isCount() && expression != null ? expression.constant().int64Value() : otherwise;
    }
}
