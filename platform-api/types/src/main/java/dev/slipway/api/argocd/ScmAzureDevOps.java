package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A team project of Azure DevOps. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmAzureDevOps(
        @Required SecretKeyRef accessTokenRef,
        @Nullable Boolean allBranches,
        @Nullable String api,
        @Required String organization,
        @Required String teamProject) {}
