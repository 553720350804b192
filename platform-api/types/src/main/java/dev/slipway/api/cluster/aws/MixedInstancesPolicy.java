package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.mixedInstancesPolicy} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MixedInstancesPolicy(
        @Nullable InstancesDistribution instancesDistribution,

        @JsonPropertyDescription("Values for this part only; each replaces the whole value.") @Nullable
        List<InstanceTypeOverride> overrides) {}
