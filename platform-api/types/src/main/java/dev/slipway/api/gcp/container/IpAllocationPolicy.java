package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block ipAllocationPolicy. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IpAllocationPolicy(
        @JsonPropertyDescription("Additional IP ranges config.") @Nullable
        List<AdditionalIpRangesConfig> additionalIpRangesConfig,

        @OnceAList @JsonPropertyDescription("Additional pod ranges config.") @Nullable
        AdditionalPodRangesConfig additionalPodRangesConfig,

        @OnceAList @JsonPropertyDescription("Auto ipam config.") @Nullable
        AutoIpamConfig autoIpamConfig,

        @JsonPropertyDescription("Cluster IPv4 CIDR block.") @Nullable
        String clusterIpv4CidrBlock,

        @JsonPropertyDescription("Name of the cluster secondary range.") @Nullable
        String clusterSecondaryRangeName,

        @OnceAList @JsonPropertyDescription("Network tier config.") @Nullable
        NetworkTierConfig networkTierConfig,

        @OnceAList @JsonPropertyDescription("Pod CIDR overprovision config.") @Nullable
        PodCidrOverprovisionConfig podCidrOverprovisionConfig,

        @JsonPropertyDescription("Services IPv4 CIDR block.") @Nullable
        String servicesIpv4CidrBlock,

        @JsonPropertyDescription("Name of the services secondary range.") @Nullable
        String servicesSecondaryRangeName,

        @JsonPropertyDescription("Stack type.") @Nullable String stackType) {

    /** The block additionalIpRangesConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdditionalIpRangesConfig(
            @JsonPropertyDescription("Pod IPv4 range names.") @Nullable
            List<String> podIpv4RangeNames,

            @JsonPropertyDescription("Status.") @Nullable String status,

            @JsonPropertyDescription("Subnet that it belongs to.") @Nullable
            String subnetwork) {}

    /** The block additionalPodRangesConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdditionalPodRangesConfig(
            @JsonPropertyDescription("Pod range names.") @Nullable
            List<String> podRangeNames) {}

    /** The block autoIpamConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AutoIpamConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block networkTierConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NetworkTierConfig(
            @JsonPropertyDescription("Network tier.") @Nullable
            String networkTier) {}

    /** The block podCidrOverprovisionConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PodCidrOverprovisionConfig(
            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled) {}
}
