package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.vpc.elasticIpPool} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ElasticIpPool(
        @Nullable String publicIpv4Pool, @Nullable String publicIpv4PoolFallbackOrder) {}
