package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How often and when a failed operation is tried again. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RetryStrategy(
        @Nullable Backoff backoff,
        @Nullable Long limit,
        @Nullable Boolean refresh) {}
