package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.nodeRepairConfig} of AWSManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NodeRepairConfig(
        @JsonPropertyDescription("Whether there is a health check, whatever the class says.") @Nullable
        Boolean enabled) {}
