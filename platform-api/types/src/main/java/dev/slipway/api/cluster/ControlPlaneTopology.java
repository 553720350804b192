package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The control plane of a cluster that follows a class. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ControlPlaneTopology(
        @JsonPropertyDescription("How machines are deleted.") @Nullable
        MachineDeletion deletion,

        @JsonPropertyDescription("Health check of the machines.") @Nullable
        ControlPlaneHealthCheck healthCheck,

        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @JsonPropertyDescription("Conditions besides the usual ones that must hold for the machine to be ready.")
        @Nullable
        List<ConditionGate> readinessGates,

        @JsonPropertyDescription("Number of machines.") @Nullable
        Integer replicas,

        @JsonPropertyDescription("How machines are replaced.") @Nullable
        RolloutTime rollout,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<MachineTaint> taints,

        @JsonPropertyDescription("Values of the class's variables.") @Nullable
        VariableOverrides variables) {}
