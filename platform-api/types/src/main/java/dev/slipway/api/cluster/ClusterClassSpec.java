package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterClassSpec(
        @JsonPropertyDescription("Conditions besides the usual ones that must hold for the cluster to be available.")
        @Nullable
        List<ConditionGate> availabilityGates,

        @Required @JsonPropertyDescription("Of the control plane.")
        ControlPlaneClass controlPlane,

        @Required InfrastructureClass infrastructure,

        @Nullable List<String> kubernetesVersions,

        @Nullable List<ClassPatch> patches,

        @Nullable ClassUpgrade upgrade,

        @JsonPropertyDescription("Values of the class's variables.") @Nullable
        List<ClassVariable> variables,

        @JsonPropertyDescription("Of the workers.") @Nullable
        WorkersClass workers) {}
