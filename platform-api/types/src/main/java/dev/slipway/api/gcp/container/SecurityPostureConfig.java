package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block securityPostureConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecurityPostureConfig(
        @JsonPropertyDescription("Mode.") @Nullable String mode,

        @JsonPropertyDescription("Vulnerability mode.") @Nullable
        String vulnerabilityMode) {}
