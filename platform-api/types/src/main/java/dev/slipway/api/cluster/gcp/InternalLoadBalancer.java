package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.loadBalancer.internalLoadBalancer} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InternalLoadBalancer(
        @Nullable String internalAccess,

        @Nullable String ipAddress,

        @JsonPropertyDescription("Name.") @Nullable String name,

        @Nullable String subnet) {}
