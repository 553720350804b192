package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionGate;
import dev.slipway.api.cluster.MachineTaint;
import dev.slipway.api.cluster.RolloutTime;
import dev.slipway.api.cluster.TemplateMetadata;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A machine deployment of a cluster that follows a class. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeploymentTopologyV1Beta1(
        @JsonProperty("class") @Required @JsonPropertyDescription("Name of the class.")
        String className,

        @JsonPropertyDescription("Failure domain to place machines in.") @Nullable
        String failureDomain,

        @JsonPropertyDescription("Health check of the machines.") @Nullable
        MachineHealthCheckTopology machineHealthCheck,

        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @JsonPropertyDescription("How long a machine must be ready to be available.") @Nullable
        Integer minReadySeconds,

        @Required @JsonPropertyDescription("Name.") String name,

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

        @JsonPropertyDescription("How changes are brought about.") @Nullable
        MachineDeploymentStrategy strategy,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<MachineTaint> taints,

        @JsonPropertyDescription("Values of the class's variables.") @Nullable
        VariableOverridesV1Beta1 variables) {}
