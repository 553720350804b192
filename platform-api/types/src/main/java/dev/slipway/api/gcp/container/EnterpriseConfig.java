package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block enterpriseConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnterpriseConfig(
        @JsonPropertyDescription("Desired tier.") @Nullable String desiredTier) {}
