package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ClassUpgrade;
import dev.slipway.api.cluster.ConditionGate;
import dev.slipway.api.cluster.MachineNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterClassSpecV1Beta1(
        @JsonPropertyDescription("Conditions besides the usual ones that must hold for the cluster to be available.")
        @Nullable
        List<ConditionGate> availabilityGates,

        @JsonPropertyDescription("Of the control plane.") @Nullable
        ControlPlaneClassV1Beta1 controlPlane,

        @Nullable MachineInfrastructureV1Beta1 infrastructure,

        @Nullable MachineNaming infrastructureNamingStrategy,

        @Nullable List<String> kubernetesVersions,

        @Nullable List<ClassPatchV1Beta1> patches,

        @Nullable ClassUpgrade upgrade,

        @JsonPropertyDescription("Values of the class's variables.") @Nullable
        List<ClassVariableV1Beta1> variables,

        @JsonPropertyDescription("Of the workers.") @Nullable
        WorkersClassV1Beta1 workers) {}
