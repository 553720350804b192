package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Health check of workers. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkerHealthCheck(
        @JsonPropertyDescription("What counts as unhealthy.") @Nullable
        HealthChecks checks,

        @JsonPropertyDescription("Whether there is a health check, whatever the class says.") @Nullable
        Boolean enabled,

        @JsonPropertyDescription("How unhealthy machines are remediated.") @Nullable
        WorkerRemediation remediation) {}
