package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import dev.slipway.api.cluster.ObjectReference;
import dev.slipway.api.cluster.VersionCount;
import io.fabric8.kubernetes.model.annotation.StatusReplicas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a machine pool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachinePoolStatusV1Beta1(
        @JsonPropertyDescription("Machines that have been ready for minReadySeconds.") @Nullable
        Integer availableReplicas,

        @JsonPropertyDescription("Whether boot data is there.") @Nullable
        Boolean bootstrapReady,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("Deprecated: what went wrong for good.") @Nullable
        String failureMessage,

        @JsonPropertyDescription("Deprecated: what went wrong for good, in one word.") @Nullable
        String failureReason,

        @JsonPropertyDescription("Whether the infrastructure is there.") @Nullable
        Boolean infrastructureReady,

        @JsonPropertyDescription("The nodes.") @Nullable List<ObjectReference> nodeRefs,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Where it stands, in one word.") @Nullable
        String phase,

        @JsonPropertyDescription("Machines that are ready.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("Number of machines.") @StatusReplicas @Nullable
        Integer replicas,

        @JsonPropertyDescription("Machines that are wanted and not available.") @Nullable
        Integer unavailableReplicas,

        @JsonPropertyDescription("What v1beta2 reports.") @Nullable
        ReplicasV1Beta2Status v1beta2,

        @JsonPropertyDescription("How many machines have which version.") @Nullable
        List<VersionCount> versions) {}
