package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionGate;
import dev.slipway.api.cluster.MachineTaint;
import dev.slipway.api.cluster.RolloutTime;
import dev.slipway.api.cluster.TemplateMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The control plane of a cluster that follows a class. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ControlPlaneTopologyV1Beta1(
        @JsonPropertyDescription("Health check of the machines.") @Nullable
        MachineHealthCheckTopology machineHealthCheck,

        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @JsonPropertyDescription("How long deleting the node is tried; 10s where nothing is said, 0s for ever.")
        @Nullable
        String nodeDeletionTimeout,

        @JsonPropertyDescription("How long draining may take; 0s for ever.") @Nullable
        String nodeDrainTimeout,

        @JsonPropertyDescription("How long detaching volumes may take; 0s for ever.") @Nullable
        String nodeVolumeDetachTimeout,

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
        VariableOverridesV1Beta1 variables) {}
