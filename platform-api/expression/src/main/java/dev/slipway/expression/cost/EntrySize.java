package dev.slipway.expression.cost;

import org.jspecify.annotations.Nullable;

/** How large keys and values of a list or map are that an expression makes. */
record EntrySize(boolean list, Bounds key, Bounds value) {

    static @Nullable EntrySize either(@Nullable EntrySize one, @Nullable EntrySize other) {
        return one == null || other == null
                ? null
                : new EntrySize(one.list, one.key.or(other.key), one.value.or(other.value));
    }
}
