package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionGate;
import dev.slipway.api.cluster.MachineNaming;
import dev.slipway.api.cluster.MachineTaint;
import dev.slipway.api.cluster.ObjectReference;
import dev.slipway.api.cluster.TemplateMetadata;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.controlPlane} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ControlPlaneClassV1Beta1(
        @JsonPropertyDescription("Health check of the machines.") @Nullable
        MachineHealthCheckClass machineHealthCheck,

        @Nullable MachineInfrastructureV1Beta1 machineInfrastructure,

        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @Nullable MachineNaming namingStrategy,

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

        @Required ObjectReference ref,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<MachineTaint> taints) {}
