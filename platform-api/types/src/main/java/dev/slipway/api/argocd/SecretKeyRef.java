package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** A key of a Secret. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecretKeyRef(@Required String key, @Required String secretName) {}
