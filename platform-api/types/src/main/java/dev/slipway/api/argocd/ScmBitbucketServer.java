package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A project of Bitbucket Server. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmBitbucketServer(
        @Nullable Boolean allBranches,
        @Required String api,
        @Nullable BasicAuth basicAuth,
        @Nullable BearerToken bearerToken,
        @Nullable ConfigMapKeyRef caRef,
        @Nullable Boolean insecure,
        @Required String project) {}
