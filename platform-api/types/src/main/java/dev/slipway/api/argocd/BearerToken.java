package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** Where a token is. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BearerToken(@Required SecretKeyRef tokenRef) {}
