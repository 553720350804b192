package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import io.fabric8.kubernetes.model.annotation.StatusReplicas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a machine pool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachinePoolStatus(
        @JsonPropertyDescription("Machines that have been ready for minReadySeconds.") @Nullable
        Integer availableReplicas,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        MachinePoolDeprecated deprecated,

        @JsonPropertyDescription("Steps of the first provisioning.") @Nullable
        MachineInitialization initialization,

        @JsonPropertyDescription("The nodes.") @Nullable List<ObjectReference> nodeRefs,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Where it stands, in one word.") @Nullable
        String phase,

        @JsonPropertyDescription("Machines that are ready.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("Number of machines.") @StatusReplicas @Nullable
        Integer replicas,

        @JsonPropertyDescription("Machines that are as the template wants them.") @Nullable
        Integer upToDateReplicas,

        @JsonPropertyDescription("How many machines have which version.") @Nullable
        List<VersionCount> versions) {}
