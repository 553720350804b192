package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Syncs without being asked. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AutomatedSync(
        @Nullable Boolean allowEmpty,
        @Nullable Boolean enabled,
        @Nullable Boolean prune,
        @Nullable Boolean selfHeal) {}
