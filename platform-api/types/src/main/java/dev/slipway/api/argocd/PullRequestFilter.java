package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Expressions that all must be found. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PullRequestFilter(
        @Nullable String branchMatch,
        @Nullable String targetBranchMatch,
        @Nullable String titleMatch) {}
