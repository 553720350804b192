package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A repository of Bitbucket Server; not served yet. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PullRequestBitbucketServer(
        @Required String api,
        @Nullable BasicAuth basicAuth,
        @Nullable BearerToken bearerToken,
        @Nullable ConfigMapKeyRef caRef,
        @Nullable Boolean insecure,
        @Required String project,
        @Required String repo) {}
