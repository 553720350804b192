package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Delay between tries, growing by {@code factor} up to {@code maxDuration}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Backoff(
        @Nullable String duration,
        @Nullable Long factor,
        @Nullable String maxDuration) {}
