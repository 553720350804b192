package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** One route of a route table. */
@ManagedCrd(
        group = "ec2.aws.upbound.io",
        plural = "routes",
        versions = {"v1beta1", "v1beta2"})
public final class Route {

    private Route() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("ID of the carrier gateway.") @Nullable
            String carrierGatewayId,

            @JsonPropertyDescription("ARN of the core network.") @Nullable
            String coreNetworkArn,

            @JsonPropertyDescription("Destination CIDR block.") @Nullable
            String destinationCidrBlock,

            @JsonPropertyDescription("Destination IPv6 CIDR block.") @Nullable
            String destinationIpv6CidrBlock,

            @Refers(to = "ec2.aws.upbound.io/ManagedPrefixList")
            @JsonPropertyDescription("ID of the destination prefix list.")
            @Nullable
            String destinationPrefixListId,

            @Refers(to = "ec2.aws.upbound.io/EgressOnlyInternetGateway")
            @JsonPropertyDescription("ID of the egress only gateway.")
            @Nullable
            String egressOnlyGatewayId,

            @Refers(to = "ec2.aws.upbound.io/InternetGateway") @JsonPropertyDescription("ID of the gateway.") @Nullable
            String gatewayId,

            @JsonPropertyDescription("ID of the instance.") @Nullable
            String instanceId,

            @JsonPropertyDescription("ID of the local gateway.") @Nullable
            String localGatewayId,

            @Refers(to = "ec2.aws.upbound.io/NATGateway") @JsonPropertyDescription("ID of the NAT gateway.") @Nullable
            String natGatewayId,

            @Refers(to = "ec2.aws.upbound.io/NetworkInterface")
            @JsonPropertyDescription("ID of the network interface.")
            @Nullable
            String networkInterfaceId,

            @JsonPropertyDescription("ARN of the odb network.") @Nullable
            String odbNetworkArn,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @Refers(to = "ec2.aws.upbound.io/RouteTable") @JsonPropertyDescription("ID of the route table.") @Nullable
            String routeTableId,

            @Refers(to = "ec2.aws.upbound.io/TransitGateway")
            @JsonPropertyDescription("ID of the transit gateway.")
            @Nullable
            String transitGatewayId,

            @Refers(to = "ec2.aws.upbound.io/VPCEndpoint") @JsonPropertyDescription("ID of the VPC endpoint.") @Nullable
            String vpcEndpointId,

            @Refers(to = "ec2.aws.upbound.io/VPCPeeringConnection")
            @JsonPropertyDescription("ID of the VPC peering connection.")
            @Nullable
            String vpcPeeringConnectionId) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ID of the instance owner.") @Nullable
            String instanceOwnerId,

            @JsonPropertyDescription("Origin.") @Nullable String origin,
            @JsonPropertyDescription("State.") @Nullable String state) {}
}
