package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A gateway by which a private subnet reaches out. */
@ManagedCrd(group = "ec2.aws.upbound.io", plural = "natgateways")
public final class NATGateway {

    private NATGateway() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "ec2.aws.upbound.io/EIP") @JsonPropertyDescription("ID of the allocation.") @Nullable
            String allocationId,

            @JsonPropertyDescription("Availability mode.") @Nullable
            String availabilityMode,

            @JsonPropertyDescription("Availability zone address.") @Nullable
            List<AvailabilityZoneAddress> availabilityZoneAddress,

            @JsonPropertyDescription("Connectivity type.") @Nullable
            String connectivityType,

            @JsonPropertyDescription("Private IP.") @Nullable
            String privateIp,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @Refers(to = "ec2.aws.upbound.io/EIP") @JsonPropertyDescription("Secondary allocation IDs.") @Nullable
            List<String> secondaryAllocationIds,

            @JsonPropertyDescription("Secondary private IP address count.") @Nullable
            Long secondaryPrivateIpAddressCount,

            @JsonPropertyDescription("Secondary private IP addresses.") @Nullable
            List<String> secondaryPrivateIpAddresses,

            @Refers(to = "ec2.aws.upbound.io/Subnet") @JsonPropertyDescription("Subnet that it belongs to.") @Nullable
            String subnetId,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @Refers(to = "ec2.aws.upbound.io/VPC") @JsonPropertyDescription("VPC that it belongs to.") @Nullable
            String vpcId) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the association.") @Nullable
            String associationId,

            @JsonPropertyDescription("Auto provision zones.") @Nullable
            String autoProvisionZones,

            @JsonPropertyDescription("Auto scaling ips.") @Nullable
            String autoScalingIps,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ID of the network interface.") @Nullable
            String networkInterfaceId,

            @JsonPropertyDescription("Public IP.") @Nullable String publicIp,

            @JsonPropertyDescription("Regional NAT gateway address.") @Nullable
            List<RegionalNatGatewayAddress> regionalNatGatewayAddress,

            @JsonPropertyDescription("Regional NAT gateway auto mode.") @Nullable
            String regionalNatGatewayAutoMode,

            @JsonPropertyDescription("ID of the route table.") @Nullable
            String routeTableId,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block availabilityZoneAddress. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AvailabilityZoneAddress(
            @Refers(to = "ec2.aws.upbound.io/EIP") @JsonPropertyDescription("Allocation IDs.") @Nullable
            List<String> allocationIds,

            @JsonPropertyDescription("Availability zone.") @Nullable
            String availabilityZone,

            @JsonPropertyDescription("ID of the availability zone.") @Nullable
            String availabilityZoneId) {}

    /** The block regionalNatGatewayAddress. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RegionalNatGatewayAddress(
            @JsonPropertyDescription("ID of the allocation.") @Nullable
            String allocationId,

            @JsonPropertyDescription("ID of the association.") @Nullable
            String associationId,

            @JsonPropertyDescription("Availability zone.") @Nullable
            String availabilityZone,

            @JsonPropertyDescription("ID of the availability zone.") @Nullable
            String availabilityZoneId,

            @JsonPropertyDescription("ID of the network interface.") @Nullable
            String networkInterfaceId,

            @JsonPropertyDescription("Public IP.") @Nullable String publicIp,

            @JsonPropertyDescription("State that AWS reports.") @Nullable
            String status) {}
}
