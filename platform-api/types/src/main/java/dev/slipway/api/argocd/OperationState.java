package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The running or last operation. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OperationState(
        @Nullable String finishedAt,
        @Nullable String message,
        @Required Operation operation,
        @Required String phase,
        @Nullable Long retryCount,
        @Required String startedAt,
        @Nullable SyncResult syncResult) {}
