package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import dev.slipway.api.cluster.VersionCount;
import io.fabric8.kubernetes.model.annotation.LabelSelector;
import io.fabric8.kubernetes.model.annotation.StatusReplicas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a machine set. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineSetStatusV1Beta1(
        @JsonPropertyDescription("Machines that have been ready for minReadySeconds.") @Nullable
        Integer availableReplicas,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("Deprecated: what went wrong for good.") @Nullable
        String failureMessage,

        @JsonPropertyDescription("Deprecated: what went wrong for good, in one word.") @Nullable
        String failureReason,

        @JsonPropertyDescription("Machines with the labels of the template.") @Nullable
        Integer fullyLabeledReplicas,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Machines that are ready.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("Number of machines.") @StatusReplicas @Nullable
        Integer replicas,

        @JsonPropertyDescription("Which objects are selected.") @LabelSelector @Nullable
        String selector,

        @JsonPropertyDescription("What v1beta2 reports.") @Nullable
        ReplicasV1Beta2Status v1beta2,

        @JsonPropertyDescription("How many machines have which version.") @Nullable
        List<VersionCount> versions) {}
