package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repository of Gitea or Forgejo. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PullRequestGitea(
        @Required String api,
        @Nullable Boolean insecure,
        @Nullable List<String> labels,
        @Required String owner,
        @Required String repo,
        @Nullable SecretKeyRef tokenRef) {}
