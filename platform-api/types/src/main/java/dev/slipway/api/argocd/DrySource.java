package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where the dry manifests are. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DrySource(
        @Nullable DirectorySource directory,
        @Nullable HelmSource helm,
        @Nullable KustomizeSource kustomize,
        @Required String path,
        @Nullable PluginSource plugin,
        @Required String repoURL,
        @Required String targetRevision) {}
