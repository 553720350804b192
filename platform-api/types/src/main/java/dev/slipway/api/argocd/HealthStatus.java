package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Healthy, Suspended, Progressing, Missing, Degraded or Unknown. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HealthStatus(
        @Nullable String lastTransitionTime,
        @Nullable String message,
        @Nullable String status) {}
