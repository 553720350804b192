package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.workers.machineDeployments.rollout} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeploymentClassRollout(
        @JsonPropertyDescription("How changes are brought about.") @Nullable
        RolloutStrategy strategy) {}
