package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** State of the hydrator. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceHydratorStatus(
        @Nullable HydrateOperation currentOperation,
        @Nullable String lastComparedDryRevision,
        @Nullable SuccessfulHydrateOperation lastSuccessfulOperation) {}
