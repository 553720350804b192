package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where manifests come from and by which tool they are rendered. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSource(
        @Nullable String chart,
        @Nullable DirectorySource directory,
        @Nullable HelmSource helm,
        @Nullable KustomizeSource kustomize,
        @Nullable String name,
        @Nullable String path,
        @Nullable PluginSource plugin,
        @Nullable String ref,
        @Required String repoURL,
        @Nullable String tagPrefix,
        @Nullable String targetRevision) {}
