package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** A user name and where its password is. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BasicAuth(
        @Required SecretKeyRef passwordRef, @Required String username) {}
