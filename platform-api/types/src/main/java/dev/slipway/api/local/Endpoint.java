package dev.slipway.api.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Where an API server is. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Endpoint(
        @JsonPropertyDescription("Its address.") @Nullable String host,

        @JsonPropertyDescription("Its port.") @Nullable Integer port) {}
