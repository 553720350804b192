package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** An organisation of GitHub. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmGitHub(
        @Nullable Boolean allBranches,
        @Nullable String api,
        @Nullable String appSecretName,
        @Nullable Boolean excludeArchivedRepos,
        @Required String organization,
        @Nullable SecretKeyRef tokenRef) {}
