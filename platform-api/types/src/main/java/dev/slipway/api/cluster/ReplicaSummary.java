package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Machines of a control plane or of all workers, counted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReplicaSummary(
        @JsonPropertyDescription("Machines that have been ready for minReadySeconds.") @Nullable
        Integer availableReplicas,

        @JsonPropertyDescription("Machines that are wanted.") @Nullable
        Integer desiredReplicas,

        @JsonPropertyDescription("Machines that are ready.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("Number of machines.") @Nullable
        Integer replicas,

        @JsonPropertyDescription("Machines that are as the template wants them.") @Nullable
        Integer upToDateReplicas,

        @JsonPropertyDescription("Versions that an upgrade under way goes through.") @Nullable
        List<PlannedVersion> upgradePlan,

        @JsonPropertyDescription("How many machines have which version.") @Nullable
        List<VersionCount> versions) {}
