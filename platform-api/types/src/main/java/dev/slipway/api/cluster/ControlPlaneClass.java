package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.controlPlane} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ControlPlaneClass(
        @JsonPropertyDescription("How machines are deleted.") @Nullable
        MachineDeletion deletion,

        @JsonPropertyDescription("Health check of the machines.") @Nullable
        ControlPlaneClassHealthCheck healthCheck,

        @Nullable MachineInfrastructure machineInfrastructure,

        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @Nullable MachineNaming naming,

        @JsonPropertyDescription("Conditions besides the usual ones that must hold for the machine to be ready.")
        @Nullable
        List<ConditionGate> readinessGates,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<MachineTaint> taints,

        @Required @JsonPropertyDescription("Template of what remediates unhealthy machines.")
        RemediationTemplateRef templateRef) {}
