package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project of GitLab. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PullRequestGitLab(
        @Nullable String api,
        @Nullable ConfigMapKeyRef caRef,
        @Nullable Boolean insecure,
        @Nullable List<String> labels,
        @Required String project,
        @Nullable String pullRequestState,
        @Nullable SecretKeyRef tokenRef) {}
