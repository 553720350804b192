package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Of the control plane.") @Nullable
        ReplicaSummary controlPlane,

        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        FailedDeprecated deprecated,

        @JsonPropertyDescription("Failure domains that machines can be placed in.") @Nullable
        List<FailureDomain> failureDomains,

        @JsonPropertyDescription("Steps of the first provisioning.") @Nullable
        ClusterInitialization initialization,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Where it stands, in one word.") @Nullable
        String phase,

        @JsonPropertyDescription("Of the workers.") @Nullable
        ReplicaSummary workers) {}
