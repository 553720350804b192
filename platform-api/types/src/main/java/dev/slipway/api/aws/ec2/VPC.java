package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A virtual private cloud. */
@ManagedCrd(group = "ec2.aws.upbound.io", plural = "vpcs")
public final class VPC {

    private VPC() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Whether it is assign generated IPv6 CIDR block.") @Nullable
            Boolean assignGeneratedIpv6CidrBlock,

            @JsonPropertyDescription("Addresses, such as 10.0.0.0/16.") @Nullable
            String cidrBlock,

            @JsonPropertyDescription("Whether to enable DNS hostnames.") @Nullable
            Boolean enableDnsHostnames,

            @JsonPropertyDescription("Whether to enable DNS support.") @Nullable
            Boolean enableDnsSupport,

            @JsonPropertyDescription("Whether to enable network address usage metrics.") @Nullable
            Boolean enableNetworkAddressUsageMetrics,

            @JsonPropertyDescription("Instance tenancy.") @Nullable
            String instanceTenancy,

            @Refers(to = "ec2.aws.upbound.io/VPCIpamPool")
            @JsonPropertyDescription("ID of the IPv4 ipam pool.")
            @Nullable
            String ipv4IpamPoolId,

            @JsonPropertyDescription("IPv4 netmask length.") @Nullable
            Long ipv4NetmaskLength,

            @JsonPropertyDescription("IPv6 CIDR block.") @Nullable
            String ipv6CidrBlock,

            @JsonPropertyDescription("IPv6 CIDR block network border group.") @Nullable
            String ipv6CidrBlockNetworkBorderGroup,

            @JsonPropertyDescription("ID of the IPv6 ipam pool.") @Nullable
            String ipv6IpamPoolId,

            @JsonPropertyDescription("IPv6 netmask length.") @Nullable
            Long ipv6NetmaskLength,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the default network ACL.") @Nullable
            String defaultNetworkAclId,

            @JsonPropertyDescription("ID of the default route table.") @Nullable
            String defaultRouteTableId,

            @JsonPropertyDescription("ID of the default security group.") @Nullable
            String defaultSecurityGroupId,

            @JsonPropertyDescription("ID of the dhcp options.") @Nullable
            String dhcpOptionsId,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ID of the IPv6 association.") @Nullable
            String ipv6AssociationId,

            @JsonPropertyDescription("ID of the main route table.") @Nullable
            String mainRouteTableId,

            @JsonPropertyDescription("Account that owns it.") @Nullable
            String ownerId,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}
}
