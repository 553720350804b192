package dev.slipway.api.gcp.compute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subnet of a VPC network. */
@ManagedCrd(
        group = "compute.gcp.upbound.io",
        plural = "subnetworks",
        versions = {"v1beta1", "v1beta2"})
public final class Subnetwork {

    private Subnetwork() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Whether to allow subnet CIDR routes overlap.") @Nullable
            Boolean allowSubnetCidrRoutesOverlap,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("External IPv6 prefix.") @Nullable
            String externalIpv6Prefix,

            @JsonPropertyDescription("Internal IPv6 prefix.") @Nullable
            String internalIpv6Prefix,

            @JsonPropertyDescription("IP CIDR range.") @Nullable
            String ipCidrRange,

            @JsonPropertyDescription("IP collection.") @Nullable
            String ipCollection,

            @JsonPropertyDescription("IPv6 access type.") @Nullable
            String ipv6AccessType,

            @OnceAList @JsonPropertyDescription("Log config.") @Nullable
            LogConfig logConfig,

            @Refers(to = "compute.gcp.upbound.io/Network")
            @JsonPropertyDescription("Network that it belongs to.")
            @Nullable
            String network,

            @OnceAList @JsonPropertyDescription("Params.") @Nullable
            Params params,

            @JsonPropertyDescription("Whether private IP google access is wanted.") @Nullable
            Boolean privateIpGoogleAccess,

            @JsonPropertyDescription("Private IPv6 google access.") @Nullable
            String privateIpv6GoogleAccess,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @JsonPropertyDescription("Purpose.") @Nullable String purpose,

            @Required @JsonPropertyDescription("Region of the resource.")
            String region,

            @JsonPropertyDescription("Reserved internal range.") @Nullable
            String reservedInternalRange,

            @JsonPropertyDescription("Resolve subnet mask.") @Nullable
            String resolveSubnetMask,

            @JsonPropertyDescription("Role that is given, such as roles/viewer.") @Nullable
            String role,

            @JsonPropertyDescription("Secondary IP range.") @Nullable
            List<SecondaryIpRange> secondaryIpRange,

            @JsonPropertyDescription("Whether to send secondary IP range if empty.") @Nullable
            Boolean sendSecondaryIpRangeIfEmpty,

            @JsonPropertyDescription("Stack type.") @Nullable
            String stackType) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("When it was created.") @Nullable
            String creationTimestamp,

            @JsonPropertyDescription("Fingerprint.") @Nullable
            String fingerprint,

            @JsonPropertyDescription("Gateway address.") @Nullable
            String gatewayAddress,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("IPv6 CIDR range.") @Nullable
            String ipv6CidrRange,

            @JsonPropertyDescription("IPv6 gce endpoint.") @Nullable
            String ipv6GceEndpoint,

            @JsonPropertyDescription("URL of the resource.") @Nullable
            String selfLink,

            @JsonPropertyDescription("State.") @Nullable String state,

            @JsonPropertyDescription("ID of the subnetwork.") @Nullable
            Long subnetworkId) {}

    /** The block logConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LogConfig(
            @JsonPropertyDescription("Aggregation interval.") @Nullable
            String aggregationInterval,

            @JsonPropertyDescription("Filter expr.") @Nullable
            String filterExpr,

            @JsonPropertyDescription("Flow sampling.") @Nullable
            Double flowSampling,

            @JsonPropertyDescription("Metadata.") @Nullable String metadata,

            @JsonPropertyDescription("Metadata fields.") @Nullable
            List<String> metadataFields) {}

    /** The block params. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Params(
            @JsonPropertyDescription("Resource manager tags.") @Nullable
            Map<String, String> resourceManagerTags) {}

    /** The block secondaryIpRange. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SecondaryIpRange(
            @JsonPropertyDescription("IP CIDR range.") @Nullable
            String ipCidrRange,

            @JsonPropertyDescription("Name of the range.") @Nullable
            String rangeName,

            @JsonPropertyDescription("Reserved internal range.") @Nullable
            String reservedInternalRange) {}
}
