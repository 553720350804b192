package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** A run-time setting of a role. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConfigurationParameter(
        @JsonPropertyDescription("Name of the setting.") @Nullable
        String name,

        @JsonPropertyDescription("Its value.") @Nullable String value) {}
