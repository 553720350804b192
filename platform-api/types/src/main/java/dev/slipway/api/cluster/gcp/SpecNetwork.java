package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SpecNetwork(
        @Nullable Boolean autoCreateSubnetworks,

        @Nullable Firewall firewall,

        @Nullable String hostProject,

        @Nullable Integer loadBalancerBackendPort,

        @Nullable Long minPortsPerVm,

        @Nullable Long mtu,

        @JsonPropertyDescription("Name.") @Nullable String name,

        @Nullable List<NetworkSubnets> subnets) {}
