package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The security group that every VPC has by itself. */
@ManagedCrd(group = "ec2.aws.upbound.io", plural = "defaultsecuritygroups")
public final class DefaultSecurityGroup {

    private DefaultSecurityGroup() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Egress.") @Nullable List<Egress> egress,

            @JsonPropertyDescription("Ingress.") @Nullable List<Ingress> ingress,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Whether it is revoke rules on delete.") @Nullable
            Boolean revokeRulesOnDelete,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @Refers(to = "ec2.aws.upbound.io/VPC") @JsonPropertyDescription("VPC that it belongs to.") @Nullable
            String vpcId) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Account that owns it.") @Nullable
            String ownerId,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block egress. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Egress(
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

            @JsonPropertyDescription("Security groups.") @Nullable
            List<String> securityGroups,

            @JsonPropertyDescription("Also the security group itself.") @Nullable
            Boolean self,

            @JsonPropertyDescription("Last port of the range.") @Nullable
            Long toPort) {}

    /** The block ingress. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ingress(
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

            @JsonPropertyDescription("Security groups.") @Nullable
            List<String> securityGroups,

            @JsonPropertyDescription("Also the security group itself.") @Nullable
            Boolean self,

            @JsonPropertyDescription("Last port of the range.") @Nullable
            Long toPort) {}
}
