package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Repositories of AWS CodeCommit. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmAwsCodeCommit(
        @Nullable Boolean allBranches,
        @Nullable String region,
        @Nullable String role,
        @Nullable List<ScmTagFilter> tagFilters) {}
