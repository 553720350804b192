package dev.slipway.api.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the control plane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InMemoryControlPlaneStatus(
        @JsonPropertyDescription("Machines that have been ready for long enough.") @Nullable
        Integer availableReplicas,

        @JsonPropertyDescription(
                "Conditions: Ready, Available, RollingOut, ScalingUp, ScalingDown, MachinesReady, MachinesUpToDate,"
                        + " Deleting, Paused.")
        @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("What has been reached once.") @Nullable
        Initialization initialization,

        @JsonPropertyDescription("The generation that was seen.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Machines that are ready.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("Machines.") @Nullable Integer replicas,

        @JsonPropertyDescription("Machines that are as they are wanted.") @Nullable
        Integer upToDateReplicas,

        @JsonPropertyDescription("The lowest Kubernetes version of its machines.") @Nullable
        String version) {

    /** What has been reached once, and is not taken back. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Initialization(
            @JsonPropertyDescription("Whether a machine of it had a node once.") @Nullable
            Boolean controlPlaneInitialized) {}
}
