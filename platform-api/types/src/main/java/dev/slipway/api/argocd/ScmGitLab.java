package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A group of GitLab. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmGitLab(
        @Nullable Boolean allBranches,
        @Nullable String api,
        @Nullable ConfigMapKeyRef caRef,
        @Required String group,
        @Nullable Boolean includeArchivedRepos,
        @Nullable Boolean includeSharedProjects,
        @Nullable Boolean includeSubgroups,
        @Nullable Boolean insecure,
        @Nullable SecretKeyRef tokenRef,
        @Nullable String topic) {}
