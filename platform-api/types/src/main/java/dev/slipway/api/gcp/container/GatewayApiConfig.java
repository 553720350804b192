package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block gatewayApiConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GatewayApiConfig(
        @JsonPropertyDescription("Channel.") @Nullable String channel) {}
