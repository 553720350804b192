package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionGate;
import dev.slipway.api.cluster.MachineTaint;
import dev.slipway.api.cluster.ObjectReference;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a machine is made of. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineSpecV1Beta1(
        @Required @JsonPropertyDescription("Where the machine's boot data comes from.")
        BootstrapV1Beta1 bootstrap,

        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @JsonPropertyDescription("Failure domain to place machines in.") @Nullable
        String failureDomain,

        @Required @JsonPropertyDescription("The object that provides the infrastructure.")
        ObjectReference infrastructureRef,

        @JsonPropertyDescription("How long deleting the node is tried; 10s where nothing is said, 0s for ever.")
        @Nullable
        String nodeDeletionTimeout,

        @JsonPropertyDescription("How long draining may take; 0s for ever.") @Nullable
        String nodeDrainTimeout,

        @JsonPropertyDescription("How long detaching volumes may take; 0s for ever.") @Nullable
        String nodeVolumeDetachTimeout,

        @JsonPropertyDescription("Id of the machine at the provider.") @Nullable
        String providerID,

        @JsonPropertyDescription("Conditions besides the usual ones that must hold for the machine to be ready.")
        @Nullable
        List<ConditionGate> readinessGates,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<MachineTaint> taints,

        @JsonPropertyDescription("Kubernetes version.") @Nullable
        String version) {}
