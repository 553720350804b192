package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.workers} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkersClass(
        @JsonPropertyDescription("Machine deployments.") @Nullable
        List<MachineDeploymentClass> machineDeployments,

        @JsonPropertyDescription("Machine pools.") @Nullable List<MachinePoolClass> machinePools) {}
