package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.loadBalancer} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LoadBalancer(
        @Nullable String apiServerInstanceGroupTagOverride,

        @Nullable InternalLoadBalancer internalLoadBalancer,

        @Nullable String loadBalancerType) {}
