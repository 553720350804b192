package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time in which syncs are allowed or denied. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncWindow(
        @Nullable Boolean andOperator,
        @Nullable List<String> applications,
        @Nullable List<String> clusters,
        @Nullable String description,
        @Nullable String duration,
        @Nullable String kind,
        @Nullable Boolean manualSync,
        @Nullable List<String> namespaces,
        @Nullable String schedule,
        @Nullable Boolean syncOverrun,
        @Nullable String timeZone) {}
