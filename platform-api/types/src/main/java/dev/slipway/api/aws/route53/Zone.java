package dev.slipway.api.aws.route53;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A zone of DNS names. */
@ManagedCrd(
        group = "route53.aws.upbound.io",
        plural = "zones",
        required = {"name"})
public final class Zone {

    private Zone() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Comment.") @Nullable String comment,

            @Refers(to = "route53.aws.upbound.io/DelegationSet")
            @JsonPropertyDescription("ID of the delegation set.")
            @Nullable
            String delegationSetId,

            @JsonPropertyDescription("Whether to enable accelerated recovery.") @Nullable
            Boolean enableAcceleratedRecovery,

            @JsonPropertyDescription("Delete it with all that is in it.") @Nullable
            Boolean forceDestroy,

            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("VPC.") @Nullable List<Vpc> vpc) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Name servers.") @Nullable
            List<String> nameServers,

            @JsonPropertyDescription("Primary name server.") @Nullable
            String primaryNameServer,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll,

            @JsonPropertyDescription("ID of the zone.") @Nullable
            String zoneId) {}

    /** The block vpc. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Vpc(
            @Refers(to = "ec2.aws.upbound.io/VPC") @JsonPropertyDescription("VPC that it belongs to.") @Nullable
            String vpcId,

            @JsonPropertyDescription("VPC region.") @Nullable
            String vpcRegion) {}
}
