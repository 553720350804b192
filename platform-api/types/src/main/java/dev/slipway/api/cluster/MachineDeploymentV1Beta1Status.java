package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What v1beta1 reported of a machine deployment. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeploymentV1Beta1Status(
        @JsonPropertyDescription("Machines that have been ready for minReadySeconds.") @Nullable
        Integer availableReplicas,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("Machines that are ready.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("Machines that are wanted and not available.") @Nullable
        Integer unavailableReplicas,

        @JsonPropertyDescription("Machines that are as the template wants them.") @Nullable
        Integer updatedReplicas) {}
