package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.meta.LabelSelector;
import org.jspecify.annotations.Nullable;

/** One source of parameters; exactly one of the fields besides the selector is set. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSetGenerator(
        @Nullable ClusterDecisionGenerator clusterDecisionResource,
        @Nullable ClusterGenerator clusters,
        @Nullable GitGenerator git,
        @Nullable ListGenerator list,
        @Nullable MatrixGenerator matrix,
        @Nullable MergeGenerator merge,
        @Nullable PluginGenerator plugin,
        @Nullable PullRequestGenerator pullRequest,
        @Nullable ScmProviderGenerator scmProvider,
        @Nullable LabelSelector selector) {}
