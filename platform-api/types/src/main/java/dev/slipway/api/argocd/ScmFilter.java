package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold of a repository and its branches. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmFilter(
        @Nullable String branchMatch,
        @Nullable String labelMatch,
        @Nullable List<String> pathsDoNotExist,
        @Nullable List<String> pathsExist,
        @Nullable String repositoryMatch) {}
