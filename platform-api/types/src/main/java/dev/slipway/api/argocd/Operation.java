package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sync that was asked for; writing it is the sync API. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Operation(
        @Nullable List<Info> info,
        @Nullable InitiatedBy initiatedBy,
        @Nullable RetryStrategy retry,
        @Nullable SyncOperation sync) {}
