package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One firewall rule of a security group. */
@ManagedCrd(
        group = "ec2.aws.upbound.io",
        plural = "securitygrouprules",
        required = {"fromPort", "protocol", "toPort", "type"})
public final class SecurityGroupRule {

    private SecurityGroupRule() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("CIDR blocks.") @Nullable
            List<String> cidrBlocks,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("First port of the range.") @Nullable
            Long fromPort,

            @JsonPropertyDescription("IPv6 CIDR blocks.") @Nullable
            List<String> ipv6CidrBlocks,

            @JsonPropertyDescription("Prefix list IDs.") @Nullable
            List<String> prefixListIds,

            @JsonPropertyDescription("Protocol.") @Nullable String protocol,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @Refers(to = "ec2.aws.upbound.io/SecurityGroup")
            @JsonPropertyDescription("ID of the security group.")
            @Nullable
            String securityGroupId,

            @JsonPropertyDescription("Also the security group itself.") @Nullable
            Boolean self,

            @Refers(to = "ec2.aws.upbound.io/SecurityGroup")
            @JsonPropertyDescription("ID of the source security group.")
            @Nullable
            String sourceSecurityGroupId,

            @JsonPropertyDescription("Last port of the range.") @Nullable
            Long toPort,

            @JsonPropertyDescription("Type.") @Nullable String type) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ID of the security group rule.") @Nullable
            String securityGroupRuleId) {}
}
