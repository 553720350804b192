package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The last hydration that succeeded. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SuccessfulHydrateOperation(
        @Nullable String drySHA,
        @Nullable String hydratedSHA,
        @Nullable SourceHydrator sourceHydrator) {}
