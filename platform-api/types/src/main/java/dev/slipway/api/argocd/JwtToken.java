package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** An issued token. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JwtToken(
        @Nullable Long exp, @Required Long iat, @Nullable String id) {}
