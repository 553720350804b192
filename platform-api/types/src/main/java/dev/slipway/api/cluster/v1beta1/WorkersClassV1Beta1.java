package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.workers} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkersClassV1Beta1(
        @JsonPropertyDescription("Machine deployments.") @Nullable
        List<MachineDeploymentClassV1Beta1> machineDeployments,

        @JsonPropertyDescription("Machine pools.") @Nullable List<MachinePoolClassV1Beta1> machinePools) {}
