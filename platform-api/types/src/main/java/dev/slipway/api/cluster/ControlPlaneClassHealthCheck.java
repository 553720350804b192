package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.controlPlane.healthCheck} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ControlPlaneClassHealthCheck(
        @JsonPropertyDescription("What counts as unhealthy.") @Nullable
        HealthChecks checks,

        @JsonPropertyDescription("How unhealthy machines are remediated.") @Nullable
        ControlPlaneRemediation remediation) {}
