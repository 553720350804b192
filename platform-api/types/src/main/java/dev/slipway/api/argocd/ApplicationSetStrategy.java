package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** In which order generated Applications are synced and deleted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSetStrategy(
        @Nullable String deletionOrder,
        @Nullable RollingSync rollingSync,
        @Nullable String type) {}
