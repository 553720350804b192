package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block identityServiceConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityServiceConfig(
        @JsonPropertyDescription("Whether it is switched on.") @Nullable
        Boolean enabled) {}
