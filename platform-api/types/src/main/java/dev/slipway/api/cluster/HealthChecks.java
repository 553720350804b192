package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts as unhealthy. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HealthChecks(
        @JsonPropertyDescription("How long a machine may take to get a node; 600 where nothing is said, 0 disables.")
        @Nullable
        Integer nodeStartupTimeoutSeconds,

        @JsonPropertyDescription("Conditions of the Machine that make it unhealthy.") @Nullable
        List<UnhealthyMachineCondition> unhealthyMachineConditions,

        @JsonPropertyDescription("Conditions of the node that make a machine unhealthy.") @Nullable
        List<UnhealthyMachineCondition> unhealthyNodeConditions) {}
