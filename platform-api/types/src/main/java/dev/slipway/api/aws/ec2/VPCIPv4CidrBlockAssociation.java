package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A further range of addresses of a VPC. */
@ManagedCrd(group = "ec2.aws.upbound.io", plural = "vpcipv4cidrblockassociations")
public final class VPCIPv4CidrBlockAssociation {

    private VPCIPv4CidrBlockAssociation() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Range of addresses.") @Nullable
            String cidrBlock,

            @JsonPropertyDescription("ID of the address pool that gives the range.") @Nullable
            String ipv4IpamPoolId,

            @JsonPropertyDescription("Length of the range that the pool gives.") @Nullable
            Long ipv4NetmaskLength,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @Refers(to = "ec2.aws.upbound.io/VPC") @JsonPropertyDescription("ID of the VPC.") @Nullable
            String vpcId) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}
}
