package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repository of Azure DevOps; not served yet. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PullRequestAzureDevOps(
        @Nullable String api,
        @Nullable List<String> labels,
        @Required String organization,
        @Required String project,
        @Required String repo,
        @Nullable SecretKeyRef tokenRef) {}
