package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.patches.definitions.selector.matchResources} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PatchTargets(
        @JsonPropertyDescription("Of the control plane.") @Nullable
        Boolean controlPlane,

        @Nullable Boolean infrastructureCluster,

        @Nullable PatchClassNames machineDeploymentClass,

        @Nullable PatchClassNames machinePoolClass) {}
