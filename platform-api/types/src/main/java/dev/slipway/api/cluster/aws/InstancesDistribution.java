package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.mixedInstancesPolicy.instancesDistribution} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InstancesDistribution(
        @Nullable String onDemandAllocationStrategy,

        @Nullable Long onDemandBaseCapacity,

        @Nullable Long onDemandPercentageAboveBaseCapacity,

        @Nullable String spotAllocationStrategy) {}
