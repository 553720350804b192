package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.vpc} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Vpc(
        @Nullable String availabilityZoneSelection,

        @Nullable Integer availabilityZoneUsageLimit,

        @Nullable String carrierGatewayId,

        @Nullable String cidrBlock,

        @Nullable ElasticIpPool elasticIpPool,

        @Nullable Boolean emptyRoutesDefaultVPCSecurityGroup,

        @Nullable String id,

        @Nullable String internetGatewayId,

        @Nullable IpamPool ipamPool,

        @Nullable Ipv6 ipv6,

        @Nullable String privateDnsHostnameTypeOnLaunch,

        @Nullable List<SecondaryCidrBlock> secondaryCidrBlocks,

        @Nullable String subnetSchema,

        @Nullable Map<String, String> tags) {}
