package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block instanceRequirements of a launch template. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LaunchTemplateRequirements(
        @OnceAList @JsonPropertyDescription("Least and most.") @Nullable
        Span acceleratorCount,

        @JsonPropertyDescription("Manufacturers of accelerators.") @Nullable
        List<String> acceleratorManufacturers,

        @JsonPropertyDescription("Accelerators.") @Nullable List<String> acceleratorNames,

        @OnceAList @JsonPropertyDescription("Least and most.") @Nullable
        Span acceleratorTotalMemoryMib,

        @JsonPropertyDescription("Types of accelerators.") @Nullable
        List<String> acceleratorTypes,

        @JsonPropertyDescription("Instance types that may be taken.") @Nullable
        List<String> allowedInstanceTypes,

        @JsonPropertyDescription("Whether without virtualisation.") @Nullable
        String bareMetal,

        @OnceAList @JsonPropertyDescription("Least and most.") @Nullable
        Span baselineEbsBandwidthMbps,

        @JsonPropertyDescription("Whether burstable.") @Nullable
        String burstablePerformance,

        @JsonPropertyDescription("Manufacturers of processors.") @Nullable
        List<String> cpuManufacturers,

        @JsonPropertyDescription("Instance types that may not be taken.") @Nullable
        List<String> excludedInstanceTypes,

        @JsonPropertyDescription("Generations.") @Nullable List<String> instanceGenerations,

        @JsonPropertyDescription("Whether with instance stores.") @Nullable
        String localStorage,

        @JsonPropertyDescription("Types of instance stores.") @Nullable
        List<String> localStorageTypes,

        @JsonPropertyDescription("Highest spot price, against the on-demand price.") @Nullable
        Long maxSpotPriceAsPercentageOfOptimalOnDemandPrice,

        @OnceAList @JsonPropertyDescription("Least and most.") @Nullable
        RealSpan memoryGibPerVcpu,

        @OnceAList @JsonPropertyDescription("Least and most.") @Nullable
        Span memoryMib,

        @OnceAList @JsonPropertyDescription("Least and most.") @Nullable
        RealSpan networkBandwidthGbps,

        @OnceAList @JsonPropertyDescription("Least and most.") @Nullable
        Span networkInterfaceCount,

        @JsonPropertyDescription("Highest on-demand price, over the lowest.") @Nullable
        Long onDemandMaxPricePercentageOverLowestPrice,

        @JsonPropertyDescription("Whether hibernation is needed.") @Nullable
        Boolean requireHibernateSupport,

        @JsonPropertyDescription("Highest spot price, over the lowest.") @Nullable
        Long spotMaxPricePercentageOverLowestPrice,

        @OnceAList @JsonPropertyDescription("Least and most.") @Nullable
        RealSpan totalLocalStorageGb,

        @OnceAList @JsonPropertyDescription("Least and most.") @Nullable
        Span vcpuCount) {

    /** Least and most, as whole numbers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Span(
            @JsonPropertyDescription("Most.") @Nullable Long max,

            @JsonPropertyDescription("Least.") @Nullable Long min) {}

    /** Least and most. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RealSpan(
            @JsonPropertyDescription("Most.") @Nullable Double max,

            @JsonPropertyDescription("Least.") @Nullable Double min) {}
}
