package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of the open pull requests of a repository. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PullRequestGenerator(
        @Nullable PullRequestAzureDevOps azuredevops,
        @Nullable PullRequestBitbucket bitbucket,
        @Nullable PullRequestBitbucketServer bitbucketServer,
        @Nullable Boolean continueOnRepoNotFoundError,
        @Nullable List<PullRequestFilter> filters,
        @Nullable PullRequestGitea gitea,
        @Nullable PullRequestGitHub github,
        @Nullable PullRequestGitLab gitlab,
        @Nullable Long requeueAfterSeconds,
        @PreserveUnknownFields @Nullable JsonNode template,
        @Nullable Map<String, String> values) {}
