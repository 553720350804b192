package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subnet of a VPC. */
@ManagedCrd(group = "ec2.aws.upbound.io", plural = "subnets")
public final class Subnet {

    private Subnet() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Whether it is assign IPv6 address on creation.") @Nullable
            Boolean assignIpv6AddressOnCreation,

            @JsonPropertyDescription("Availability zone.") @Nullable
            String availabilityZone,

            @JsonPropertyDescription("ID of the availability zone.") @Nullable
            String availabilityZoneId,

            @JsonPropertyDescription("Addresses, such as 10.0.0.0/16.") @Nullable
            String cidrBlock,

            @JsonPropertyDescription("Customer owned IPv4 pool.") @Nullable
            String customerOwnedIpv4Pool,

            @JsonPropertyDescription("Whether to enable dns64.") @Nullable
            Boolean enableDns64,

            @JsonPropertyDescription("Enable lni at device index.") @Nullable
            Long enableLniAtDeviceIndex,

            @JsonPropertyDescription("Whether to enable resource name DNS a record on launch.") @Nullable
            Boolean enableResourceNameDnsARecordOnLaunch,

            @JsonPropertyDescription("Whether to enable resource name DNS aaaa record on launch.") @Nullable
            Boolean enableResourceNameDnsAaaaRecordOnLaunch,

            @JsonPropertyDescription("ID of the IPv4 ipam pool.") @Nullable
            String ipv4IpamPoolId,

            @JsonPropertyDescription("IPv4 netmask length.") @Nullable
            Long ipv4NetmaskLength,

            @JsonPropertyDescription("IPv6 CIDR block.") @Nullable
            String ipv6CidrBlock,

            @JsonPropertyDescription("ID of the IPv6 ipam pool.") @Nullable
            String ipv6IpamPoolId,

            @JsonPropertyDescription("Whether it is IPv6 native.") @Nullable
            Boolean ipv6Native,

            @JsonPropertyDescription("IPv6 netmask length.") @Nullable
            Long ipv6NetmaskLength,

            @JsonPropertyDescription("Whether it is map customer owned IP on launch.") @Nullable
            Boolean mapCustomerOwnedIpOnLaunch,

            @JsonPropertyDescription("Whether it is map public IP on launch.") @Nullable
            Boolean mapPublicIpOnLaunch,

            @JsonPropertyDescription("ARN of the outpost.") @Nullable
            String outpostArn,

            @JsonPropertyDescription("Private DNS hostname type on launch.") @Nullable
            String privateDnsHostnameTypeOnLaunch,

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

            @JsonPropertyDescription("ID of the IPv6 CIDR block association.") @Nullable
            String ipv6CidrBlockAssociationId,

            @JsonPropertyDescription("Account that owns it.") @Nullable
            String ownerId,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}
}
