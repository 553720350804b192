package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block anonymousAuthenticationConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnonymousAuthenticationConfig(
        @JsonPropertyDescription("Mode.") @Nullable String mode) {}
