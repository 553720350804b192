package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the generated Applications. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSetStatus(
        @Nullable List<ApplicationSetApplicationStatus> applicationStatus,
        @Nullable List<Condition> conditions,
        @Nullable HealthStatus health,
        @Nullable List<ResourceStatus> resources,
        @Nullable Long resourcesCount) {}
