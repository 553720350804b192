package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of a kustomization. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KustomizeSource(
        @Nullable List<String> apiVersions,
        @Nullable Map<String, String> commonAnnotations,
        @Nullable Boolean commonAnnotationsEnvsubst,
        @Nullable Map<String, String> commonLabels,
        @Nullable List<String> components,
        @Nullable Boolean forceCommonAnnotations,
        @Nullable Boolean forceCommonLabels,
        @Nullable Boolean ignoreMissingComponents,
        @Nullable List<String> images,
        @Nullable String kubeVersion,
        @Nullable Boolean labelIncludeTemplates,
        @Nullable Boolean labelWithoutSelector,
        @Nullable String namePrefix,
        @Nullable String nameSuffix,
        @Nullable String namespace,
        @Nullable List<KustomizePatch> patches,
        @Nullable List<KustomizeReplica> replicas,
        @Nullable String version) {}
