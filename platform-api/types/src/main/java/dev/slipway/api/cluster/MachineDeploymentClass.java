package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.workers.machineDeployments} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeploymentClass(
        @Required @JsonPropertyDescription("Where the machine's boot data comes from.")
        MachineInfrastructure bootstrap,

        @JsonProperty("class") @Required @JsonPropertyDescription("Name of the class.")
        String className,

        @JsonPropertyDescription("How machines are deleted.") @Nullable
        OrderedDeletion deletion,

        @JsonPropertyDescription("Failure domain to place machines in.") @Nullable
        String failureDomain,

        @JsonPropertyDescription("Health check of the machines.") @Nullable
        MachineDeploymentClassHealthCheck healthCheck,

        @Required MachineInfrastructure infrastructure,

        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @JsonPropertyDescription("How long a machine must be ready to be available.") @Nullable
        Integer minReadySeconds,

        @Nullable MachineNaming naming,

        @JsonPropertyDescription("Conditions besides the usual ones that must hold for the machine to be ready.")
        @Nullable
        List<ConditionGate> readinessGates,

        @JsonPropertyDescription("How machines are replaced.") @Nullable
        MachineDeploymentClassRollout rollout,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<MachineTaint> taints) {}
