package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.Refers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block networkInterfaces of a launch template. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LaunchTemplateInterface(
        @JsonPropertyDescription("Whether it gets a carrier address.") @Nullable
        String associateCarrierIpAddress,

        @JsonPropertyDescription("Whether it gets a public address.") @Nullable
        String associatePublicIpAddress,

        @JsonPropertyDescription("Whether it goes with the instance.") @Nullable
        String deleteOnTermination,

        @JsonPropertyDescription("What it is for.") @Nullable
        String description,

        @JsonPropertyDescription("Index of the device.") @Nullable
        Long deviceIndex,

        @JsonPropertyDescription("Type.") @Nullable String interfaceType,

        @JsonPropertyDescription("Number of further IPv4 addresses.") @Nullable
        Long ipv4AddressCount,

        @JsonPropertyDescription("IPv4 addresses; the first is the primary one.") @Nullable
        List<String> ipv4Addresses,

        @JsonPropertyDescription("Number of IPv4 prefixes.") @Nullable
        Long ipv4PrefixCount,

        @JsonPropertyDescription("IPv4 prefixes.") @Nullable List<String> ipv4Prefixes,

        @JsonPropertyDescription("Number of IPv6 addresses.") @Nullable
        Long ipv6AddressCount,

        @JsonPropertyDescription("IPv6 addresses.") @Nullable
        List<String> ipv6Addresses,

        @JsonPropertyDescription("Number of IPv6 prefixes.") @Nullable
        Long ipv6PrefixCount,

        @JsonPropertyDescription("IPv6 prefixes.") @Nullable List<String> ipv6Prefixes,

        @JsonPropertyDescription("Index of the network card.") @Nullable
        Long networkCardIndex,

        @JsonPropertyDescription("An interface that exists.") @Nullable
        String networkInterfaceId,

        @JsonPropertyDescription("Whether the first IPv6 address is the primary one.") @Nullable
        String primaryIpv6,

        @JsonPropertyDescription("Primary IPv4 address.") @Nullable
        String privateIpAddress,

        @Refers(to = "ec2.aws.upbound.io/SecurityGroup", ref = "securityGroupRefs", selector = "securityGroupSelector")
        @JsonPropertyDescription("Security groups.")
        @Nullable
        List<String> securityGroups,

        @Refers(to = "ec2.aws.upbound.io/Subnet") @JsonPropertyDescription("Subnet.") @Nullable
        String subnetId) {}
