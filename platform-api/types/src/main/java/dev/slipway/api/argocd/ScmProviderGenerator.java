package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repositories of an organisation; not served yet. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmProviderGenerator(
        @Nullable ScmAwsCodeCommit awsCodeCommit,
        @Nullable ScmAzureDevOps azureDevOps,
        @Nullable ScmBitbucket bitbucket,
        @Nullable ScmBitbucketServer bitbucketServer,
        @Nullable String cloneProtocol,
        @Nullable List<ScmFilter> filters,
        @Nullable ScmGitea gitea,
        @Nullable ScmGitHub github,
        @Nullable ScmGitLab gitlab,
        @Nullable Long requeueAfterSeconds,
        @PreserveUnknownFields @Nullable JsonNode template,
        @Nullable Map<String, String> values) {}
