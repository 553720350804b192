package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A repository of Bitbucket Cloud; not served yet. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PullRequestBitbucket(
        @Nullable String api,
        @Nullable BasicAuth basicAuth,
        @Nullable BearerToken bearerToken,
        @Required String owner,
        @Required String repo) {}
