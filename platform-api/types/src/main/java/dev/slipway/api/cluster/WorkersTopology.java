package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workers of a cluster that follows a class. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkersTopology(
        @JsonPropertyDescription("Machine deployments.") @Nullable
        List<MachineDeploymentTopology> machineDeployments,

        @JsonPropertyDescription("Machine pools.") @Nullable List<MachinePoolTopology> machinePools) {}
