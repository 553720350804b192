package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import org.jspecify.annotations.Nullable;

/** The block secretManagerConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecretManagerConfig(
        @JsonPropertyDescription("Whether it is switched on.") @Nullable
        Boolean enabled,

        @OnceAList @JsonPropertyDescription("Rotation config.") @Nullable
        RotationConfig rotationConfig) {}
