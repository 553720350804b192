package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Addresses and names of a cluster's network. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterNetwork(
        @JsonPropertyDescription("Port that the API server listens on; 6443 where nothing is said.") @Nullable
        Integer apiServerPort,

        @JsonPropertyDescription("Pods.") @Nullable NetworkRanges pods,

        @JsonPropertyDescription("Domain of services; cluster.local where nothing is said.") @Nullable
        String serviceDomain,

        @JsonPropertyDescription("Addresses of services.") @Nullable
        NetworkRanges services) {}
