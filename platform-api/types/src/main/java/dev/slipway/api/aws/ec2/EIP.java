package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A public address that stays the same. */
@ManagedCrd(group = "ec2.aws.upbound.io", plural = "eips")
public final class EIP {

    private EIP() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Address.") @Nullable String address,

            @JsonPropertyDescription("Associate with private IP.") @Nullable
            String associateWithPrivateIp,

            @JsonPropertyDescription("Customer owned IPv4 pool.") @Nullable
            String customerOwnedIpv4Pool,

            @JsonPropertyDescription("Domain.") @Nullable String domain,

            @Refers(to = "ec2.aws.upbound.io/Instance") @JsonPropertyDescription("Instance.") @Nullable
            String instance,

            @JsonPropertyDescription("ID of the ipam pool.") @Nullable
            String ipamPoolId,

            @JsonPropertyDescription("Network border group.") @Nullable
            String networkBorderGroup,

            @Refers(to = "ec2.aws.upbound.io/NetworkInterface") @JsonPropertyDescription("Network interface.") @Nullable
            String networkInterface,

            @JsonPropertyDescription("Public IPv4 pool.") @Nullable
            String publicIpv4Pool,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the allocation.") @Nullable
            String allocationId,

            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the association.") @Nullable
            String associationId,

            @JsonPropertyDescription("Carrier IP.") @Nullable
            String carrierIp,

            @JsonPropertyDescription("Customer owned IP.") @Nullable
            String customerOwnedIp,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Private DNS.") @Nullable
            String privateDns,

            @JsonPropertyDescription("Private IP.") @Nullable
            String privateIp,

            @JsonPropertyDescription("Ptr record.") @Nullable
            String ptrRecord,

            @JsonPropertyDescription("Public DNS.") @Nullable
            String publicDns,

            @JsonPropertyDescription("Public IP.") @Nullable String publicIp,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}
}
