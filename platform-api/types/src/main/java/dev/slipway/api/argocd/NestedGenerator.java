package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import org.jspecify.annotations.Nullable;

/** A source of parameters inside a matrix or merge. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NestedGenerator(
        @Nullable ClusterDecisionGenerator clusterDecisionResource,
        @Nullable ClusterGenerator clusters,
        @Nullable GitGenerator git,
        @Nullable ListGenerator list,
        @PreserveUnknownFields @Nullable JsonNode matrix,
        @PreserveUnknownFields @Nullable JsonNode merge,
        @Nullable PluginGenerator plugin,
        @Nullable PullRequestGenerator pullRequest,
        @Nullable ScmProviderGenerator scmProvider,
        @Nullable LabelSelector selector) {}
