package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a sync. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncOperation(
        @Nullable Long autoHealAttemptsCount,
        @Nullable Boolean dryRun,
        @Nullable List<String> manifests,
        @Nullable Boolean prune,
        @Nullable List<SyncResource> resources,
        @Nullable String revision,
        @Nullable List<String> revisions,
        @Nullable ApplicationSource source,
        @Nullable List<ApplicationSource> sources,
        @Nullable List<String> syncOptions,
        @Nullable SyncStrategy syncStrategy) {}
