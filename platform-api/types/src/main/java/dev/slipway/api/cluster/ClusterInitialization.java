package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Latches of a cluster's first provisioning. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterInitialization(
        @JsonPropertyDescription("Whether the API server took requests once; never goes back to false.") @Nullable
        Boolean controlPlaneInitialized,

        @JsonPropertyDescription("Whether the infrastructure was there once; never goes back to false.") @Nullable
        Boolean infrastructureProvisioned) {}
