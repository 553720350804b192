package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repository of GitHub. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PullRequestGitHub(
        @Nullable String api,
        @Nullable String appSecretName,
        @Nullable List<String> labels,
        @Required String owner,
        @Required String repo,
        @Nullable SecretKeyRef tokenRef) {}
