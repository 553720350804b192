package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Renders dry manifests into a branch and syncs from there. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceHydrator(
        @Required DrySource drySource,
        @Nullable HydrateTo hydrateTo,
        @Required SyncSource syncSource) {}
