package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block autopilotClusterPolicyConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AutopilotClusterPolicyConfig(
        @JsonPropertyDescription("Whether no standard node pools is wanted.") @Nullable
        Boolean noStandardNodePools,

        @JsonPropertyDescription("Whether no system impersonation is wanted.") @Nullable
        Boolean noSystemImpersonation,

        @JsonPropertyDescription("Whether no system mutation is wanted.") @Nullable
        Boolean noSystemMutation,

        @JsonPropertyDescription("Whether no unsafe webhooks is wanted.") @Nullable
        Boolean noUnsafeWebhooks) {}
