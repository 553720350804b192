package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to deliver, from where, to where, and how. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSpec(
        @Required Destination destination,
        @Nullable List<IgnoreDifference> ignoreDifferences,
        @Nullable List<Info> info,
        @Required String project,
        @Nullable Long revisionHistoryLimit,
        @Nullable ApplicationSource source,
        @Nullable SourceHydrator sourceHydrator,
        @Nullable List<ApplicationSource> sources,
        @Nullable SyncPolicy syncPolicy) {}
