package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options of a Helm chart. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HelmSource(
        @Nullable List<String> apiVersions,
        @Nullable List<HelmFileParameter> fileParameters,
        @Nullable Boolean ignoreMissingValueFiles,
        @Nullable String kubeVersion,
        @Nullable String namespace,
        @Nullable List<HelmParameter> parameters,
        @Nullable Boolean passCredentials,
        @Nullable String releaseName,
        @Nullable Boolean skipCrds,
        @Nullable Boolean skipSchemaValidation,
        @Nullable Boolean skipTests,
        @Nullable List<String> valueFiles,
        @Nullable String values,
        @PreserveUnknownFields @Nullable JsonNode valuesObject,
        @Nullable String version) {}
