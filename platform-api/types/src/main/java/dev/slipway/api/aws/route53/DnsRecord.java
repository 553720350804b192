package dev.slipway.api.aws.route53;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record set of a zone. */
@ManagedCrd(
        group = "route53.aws.upbound.io",
        kind = "Record",
        plural = "records",
        versions = {"v1beta1", "v1beta2"},
        required = {"name", "type"})
public final class DnsRecord {

    private DnsRecord() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @OnceAList @JsonPropertyDescription("Alias.") @Nullable
            Alias alias,

            @JsonPropertyDescription("Whether to allow overwrite.") @Nullable
            Boolean allowOverwrite,

            @OnceAList @JsonPropertyDescription("CIDR routing policy.") @Nullable
            CidrRoutingPolicy cidrRoutingPolicy,

            @OnceAList @JsonPropertyDescription("Failover routing policy.") @Nullable
            FailoverRoutingPolicy failoverRoutingPolicy,

            @OnceAList @JsonPropertyDescription("Geolocation routing policy.") @Nullable
            GeolocationRoutingPolicy geolocationRoutingPolicy,

            @OnceAList @JsonPropertyDescription("Geoproximity routing policy.") @Nullable
            GeoproximityRoutingPolicy geoproximityRoutingPolicy,

            @Refers(to = "route53.aws.upbound.io/HealthCheck")
            @JsonPropertyDescription("ID of the health check.")
            @Nullable
            String healthCheckId,

            @OnceAList @JsonPropertyDescription("Latency routing policy.") @Nullable
            LatencyRoutingPolicy latencyRoutingPolicy,

            @JsonPropertyDescription("Whether it is multivalue answer routing policy.") @Nullable
            Boolean multivalueAnswerRoutingPolicy,

            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @Refers(to = "ec2.aws.upbound.io/EIP", taking = "publicIp") @JsonPropertyDescription("Records.") @Nullable
            List<String> records,

            @JsonPropertyDescription("Set identifier.") @Nullable
            String setIdentifier,

            @JsonPropertyDescription("How long an answer may be kept, in seconds.") @Nullable
            Long ttl,

            @JsonPropertyDescription("Type.") @Nullable String type,

            @OnceAList @JsonPropertyDescription("Weighted routing policy.") @Nullable
            WeightedRoutingPolicy weightedRoutingPolicy,

            @Refers(to = "route53.aws.upbound.io/Zone") @JsonPropertyDescription("ID of the zone.") @Nullable
            String zoneId) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("Fqdn.") @Nullable String fqdn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}

    /** The block alias. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alias(
            @JsonPropertyDescription("Whether it is evaluate target health.") @Nullable
            Boolean evaluateTargetHealth,

            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("ID of the zone.") @Nullable
            String zoneId) {}

    /** The block cidrRoutingPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CidrRoutingPolicy(
            @JsonPropertyDescription("ID of the collection.") @Nullable
            String collectionId,

            @JsonPropertyDescription("Location name.") @Nullable
            String locationName) {}

    /** The block failoverRoutingPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FailoverRoutingPolicy(
            @JsonPropertyDescription("Type.") @Nullable String type) {}

    /** The block geolocationRoutingPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GeolocationRoutingPolicy(
            @JsonPropertyDescription("Continent.") @Nullable String continent,
            @JsonPropertyDescription("Country.") @Nullable String country,

            @JsonPropertyDescription("Subdivision.") @Nullable
            String subdivision) {}

    /** The block geoproximityRoutingPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GeoproximityRoutingPolicy(
            @JsonPropertyDescription("AWS region.") @Nullable
            String awsRegion,

            @JsonPropertyDescription("Bias.") @Nullable Long bias,

            @JsonPropertyDescription("Coordinates.") @Nullable
            List<Coordinates> coordinates,

            @JsonPropertyDescription("Local zone group.") @Nullable
            String localZoneGroup) {}

    /** The block geoproximityRoutingPolicy.coordinates. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Coordinates(
            @JsonPropertyDescription("Latitude.") @Nullable String latitude,
            @JsonPropertyDescription("Longitude.") @Nullable String longitude) {}

    /** The block latencyRoutingPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LatencyRoutingPolicy(
            @JsonPropertyDescription("AWS region of the resource.") @Nullable
            String region) {}

    /** The block weightedRoutingPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WeightedRoutingPolicy(
            @JsonPropertyDescription("Weight.") @Nullable Long weight) {}
}
