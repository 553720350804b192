package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import org.jspecify.annotations.Nullable;

/** The block privateClusterConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrivateClusterConfig(
        @JsonPropertyDescription("Whether to enable private endpoint.") @Nullable
        Boolean enablePrivateEndpoint,

        @JsonPropertyDescription("Whether to enable private nodes.") @Nullable
        Boolean enablePrivateNodes,

        @OnceAList @JsonPropertyDescription("Master global access config.") @Nullable
        MasterGlobalAccessConfig masterGlobalAccessConfig,

        @JsonPropertyDescription("Master IPv4 CIDR block.") @Nullable
        String masterIpv4CidrBlock,

        @Refers(to = "compute.gcp.upbound.io/Subnetwork", taking = "selfLink")
        @JsonPropertyDescription("Private endpoint subnetwork.")
        @Nullable
        String privateEndpointSubnetwork) {

    /** The block masterGlobalAccessConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MasterGlobalAccessConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}
}
