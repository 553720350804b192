package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workers of a cluster that follows a class. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkersTopologyV1Beta1(
        @JsonPropertyDescription("Machine deployments.") @Nullable
        List<MachineDeploymentTopologyV1Beta1> machineDeployments,

        @JsonPropertyDescription("Machine pools.") @Nullable List<MachinePoolTopologyV1Beta1> machinePools) {}
