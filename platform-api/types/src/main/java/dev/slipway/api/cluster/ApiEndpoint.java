package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Where an API server can be reached. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApiEndpoint(
        @JsonPropertyDescription("Host name or address.") @Nullable
        String host,

        @JsonPropertyDescription("Port.") @Nullable Integer port) {}
