package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a machine is made of. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineSpec(
        @Required @JsonPropertyDescription("Where the machine's boot data comes from.")
        Bootstrap bootstrap,

        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @JsonPropertyDescription("How machines are deleted.") @Nullable
        MachineDeletion deletion,

        @JsonPropertyDescription("Failure domain to place machines in.") @Nullable
        String failureDomain,

        @Required @JsonPropertyDescription("The object that provides the infrastructure.")
        ContractReference infrastructureRef,

        @JsonPropertyDescription("How long a machine must be ready to be available.") @Nullable
        Integer minReadySeconds,

        @JsonPropertyDescription("Id of the machine at the provider.") @Nullable
        String providerID,

        @JsonPropertyDescription("Conditions besides the usual ones that must hold for the machine to be ready.")
        @Nullable
        List<ConditionGate> readinessGates,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<MachineTaint> taints,

        @JsonPropertyDescription("Kubernetes version.") @Nullable
        String version) {}
