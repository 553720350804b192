package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of routes of a VPC. */
@ManagedCrd(group = "ec2.aws.upbound.io", plural = "routetables")
public final class RouteTable {

    private RouteTable() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @Refers(to = "ec2.aws.upbound.io/VPC") @JsonPropertyDescription("VPC that it belongs to.") @Nullable
            String vpcId) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Account that owns it.") @Nullable
            String ownerId,

            @JsonPropertyDescription("Propagating vgws.") @Nullable
            List<String> propagatingVgws,

            @JsonPropertyDescription("Route.") @Nullable List<Route> route,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block route. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Route(
            @JsonPropertyDescription("ID of the carrier gateway.") @Nullable
            String carrierGatewayId,

            @JsonPropertyDescription("Addresses, such as 10.0.0.0/16.") @Nullable
            String cidrBlock,

            @JsonPropertyDescription("ARN of the core network.") @Nullable
            String coreNetworkArn,

            @JsonPropertyDescription("ID of the destination prefix list.") @Nullable
            String destinationPrefixListId,

            @JsonPropertyDescription("ID of the egress only gateway.") @Nullable
            String egressOnlyGatewayId,

            @JsonPropertyDescription("ID of the gateway.") @Nullable
            String gatewayId,

            @JsonPropertyDescription("IPv6 CIDR block.") @Nullable
            String ipv6CidrBlock,

            @JsonPropertyDescription("ID of the local gateway.") @Nullable
            String localGatewayId,

            @JsonPropertyDescription("ID of the NAT gateway.") @Nullable
            String natGatewayId,

            @JsonPropertyDescription("ID of the network interface.") @Nullable
            String networkInterfaceId,

            @JsonPropertyDescription("ARN of the odb network.") @Nullable
            String odbNetworkArn,

            @JsonPropertyDescription("ID of the transit gateway.") @Nullable
            String transitGatewayId,

            @JsonPropertyDescription("ID of the VPC endpoint.") @Nullable
            String vpcEndpointId,

            @JsonPropertyDescription("ID of the VPC peering connection.") @Nullable
            String vpcPeeringConnectionId) {}
}
