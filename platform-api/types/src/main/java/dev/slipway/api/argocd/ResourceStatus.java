package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One object of the Application as it was compared last. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResourceStatus(
        @Nullable String group,
        @Nullable HealthStatus health,
        @Nullable Boolean hook,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String namespace,
        @Nullable Boolean requiresDeletionConfirmation,
        @Nullable Boolean requiresPruning,
        @Nullable String status,
        @Nullable Long syncWave,
        @Nullable String version) {}
