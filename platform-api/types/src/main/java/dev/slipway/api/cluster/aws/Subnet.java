package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.subnets} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Subnet(
        @Nullable String availabilityZone,

        @Nullable String cidrBlock,

        @Required String id,

        @Nullable String ipv6CidrBlock,

        @Nullable Boolean isIpv6,

        @Nullable Boolean isPublic,

        @Nullable String natGatewayId,

        @Nullable String parentZoneName,

        @Nullable String resourceID,

        @Nullable String routeTableId,

        @Nullable Map<String, String> tags,

        @Nullable String zoneType) {}
