package dev.slipway.compositions.function.pt;

import org.jspecify.annotations.Nullable;

/** One connection detail of the composite resource and where it comes from. */
record ConnectionDetail(
        String name,
        String type,
        @Nullable String fromConnectionSecretKey,
        @Nullable String fromFieldPath,
        @Nullable String value) {}
