package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Whether objects that cannot be changed are deleted and made anew. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncStrategyForce(@Nullable Boolean force) {}
