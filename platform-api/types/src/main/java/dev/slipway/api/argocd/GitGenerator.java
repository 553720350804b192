package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of directories or files of a repository. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GitGenerator(
        @Nullable List<GitPath> directories,
        @Nullable List<GitPath> files,
        @Nullable String pathParamPrefix,
        @Required String repoURL,
        @Nullable Long requeueAfterSeconds,
        @Required String revision,
        @PreserveUnknownFields @Nullable JsonNode template,
        @Nullable Map<String, String> values) {}
