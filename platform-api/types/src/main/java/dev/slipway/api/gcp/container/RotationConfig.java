package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block rotationConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RotationConfig(
        @JsonPropertyDescription("Whether it is switched on.") @Nullable
        Boolean enabled,

        @JsonPropertyDescription("Rotation interval.") @Nullable
        String rotationInterval) {}
