package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A workspace of Bitbucket Cloud. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmBitbucket(
        @Nullable Boolean allBranches,
        @Required SecretKeyRef appPasswordRef,
        @Required String owner,
        @Required String user) {}
