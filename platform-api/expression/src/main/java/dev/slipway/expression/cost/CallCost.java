package dev.slipway.expression.cost;

import org.jspecify.annotations.Nullable;

/** What a call costs at most besides its arguments, and how large its result is, where that is known. */
record CallCost(long cost, @Nullable Bounds result) {

    static final CallCost ONE = of(1);

    static CallCost of(long cost) {
        return new CallCost(cost, null);
    }
}
