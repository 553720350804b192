package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What v1beta2 reports of machines. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReplicasV1Beta2Status(
        @JsonPropertyDescription("Machines that have been ready for minReadySeconds.") @Nullable
        Integer availableReplicas,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Machines that are ready.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("Machines that are as the template wants them.") @Nullable
        Integer upToDateReplicas) {}
