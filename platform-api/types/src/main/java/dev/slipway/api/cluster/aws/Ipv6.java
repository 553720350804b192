package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.vpc.ipv6} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Ipv6(
        @Nullable String cidrBlock,

        @Nullable String egressOnlyInternetGatewayId,

        @Nullable IpamPool ipamPool,

        @Nullable String poolId) {}
