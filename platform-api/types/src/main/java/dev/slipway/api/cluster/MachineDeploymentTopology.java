package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A machine deployment of a cluster that follows a class. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeploymentTopology(
        @JsonProperty("class") @Required @JsonPropertyDescription("Name of the class.")
        String className,

        @JsonPropertyDescription("How machines are deleted.") @Nullable
        OrderedDeletion deletion,

        @JsonPropertyDescription("Failure domain to place machines in.") @Nullable
        String failureDomain,

        @JsonPropertyDescription("Health check of the machines.") @Nullable
        WorkerHealthCheck healthCheck,

        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @JsonPropertyDescription("How long a machine must be ready to be available.") @Nullable
        Integer minReadySeconds,

        @Required @JsonPropertyDescription("Name.") String name,

        @JsonPropertyDescription("Conditions besides the usual ones that must hold for the machine to be ready.")
        @Nullable
        List<ConditionGate> readinessGates,

        @JsonPropertyDescription("Number of machines.") @Nullable
        Integer replicas,

        @JsonPropertyDescription("How machines are replaced.") @Nullable
        Rollout rollout,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<MachineTaint> taints,

        @JsonPropertyDescription("Values of the class's variables.") @Nullable
        VariableOverrides variables) {}
