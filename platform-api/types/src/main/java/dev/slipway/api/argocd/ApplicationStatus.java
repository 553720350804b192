package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was compared and done last, as Argo CD reports it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationStatus(
        @Nullable List<ApplicationCondition> conditions,
        @Nullable String controllerNamespace,
        @Nullable HealthStatus health,
        @Nullable List<RevisionHistory> history,
        @Nullable String observedAt,
        @Nullable OperationState operationState,
        @Nullable String reconciledAt,
        @Nullable String resourceHealthSource,
        @Nullable List<ResourceStatus> resources,
        @Nullable SourceHydratorStatus sourceHydrator,
        @Nullable String sourceType,
        @Nullable List<String> sourceTypes,
        @Nullable ApplicationSummary summary,
        @Nullable SyncStatus sync) {}
