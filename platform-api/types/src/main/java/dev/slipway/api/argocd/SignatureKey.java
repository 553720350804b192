package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** A key that commits may be signed with. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SignatureKey(@Required String keyID) {}
