package dev.slipway.compositions.function.pt;

import org.jspecify.annotations.Nullable;

/** One condition that an observed resource must meet to be ready. */
record ReadinessCheck(
        String type,
        @Nullable String fieldPath,
        @Nullable String matchString,
        @Nullable Long matchInteger,
        @Nullable Match matchCondition) {

    /** A status condition. */
    record Match(String type, String status) {}
}
