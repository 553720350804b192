package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Whether hooks run. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncStrategy(
        @Nullable SyncStrategyForce apply, @Nullable SyncStrategyForce hook) {}
