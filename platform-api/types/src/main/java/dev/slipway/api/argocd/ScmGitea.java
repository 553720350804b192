package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** An owner of Gitea or Forgejo. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmGitea(
        @Nullable Boolean allBranches,
        @Required String api,
        @Nullable Boolean excludeArchivedRepos,
        @Nullable Boolean insecure,
        @Required String owner,
        @Nullable SecretKeyRef tokenRef) {}
