package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.updateConfig} of AWSManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UpdateConfig(
        @JsonPropertyDescription(
                "Machines that may be missing, a number or a percentage rounded down; 0 where nothing is said.")
        @Nullable
        Integer maxUnavailable,

        @Nullable Integer maxUnavailablePercentage) {}
