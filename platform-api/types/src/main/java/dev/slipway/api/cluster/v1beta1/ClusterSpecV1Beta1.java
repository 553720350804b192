package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ApiEndpoint;
import dev.slipway.api.cluster.ClusterNetwork;
import dev.slipway.api.cluster.ConditionGate;
import dev.slipway.api.cluster.ObjectReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cluster is made of. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterSpecV1Beta1(
        @JsonPropertyDescription("Conditions besides the usual ones that must hold for the cluster to be available.")
        @Nullable
        List<ConditionGate> availabilityGates,

        @JsonPropertyDescription("Addresses and names of the cluster's network.") @Nullable
        ClusterNetwork clusterNetwork,

        @JsonPropertyDescription("Where the API server can be reached.") @Nullable
        ApiEndpoint controlPlaneEndpoint,

        @JsonPropertyDescription("The object that provides the control plane.") @Nullable
        ObjectReference controlPlaneRef,

        @JsonPropertyDescription("The object that provides the infrastructure.") @Nullable
        ObjectReference infrastructureRef,

        @JsonPropertyDescription("Whether nothing is done about it.") @Nullable
        Boolean paused,

        @JsonPropertyDescription("The cluster, as a class describes it.") @Nullable
        TopologyV1Beta1 topology) {}
