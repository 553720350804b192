package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The running or last hydration. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HydrateOperation(
        @Nullable String drySHA,
        @Nullable String finishedAt,
        @Nullable String hydratedSHA,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String message,
        @Required String phase,
        @Nullable SourceHydrator sourceHydrator,
        @Nullable String startedAt) {}
