package dev.slipway.api.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the clusters of a profile are. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterProfileStatus(
        @JsonPropertyDescription("How many clusters it serves.") @Nullable
        Integer clusters,

        @JsonPropertyDescription("Conditions: Ready.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The generation that was seen.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("How many of its clusters are ready for users.") @Nullable
        Integer readyClusters,

        @JsonPropertyDescription("Those that are not ready, with what each waits for; twenty at most.") @Nullable
        List<Waiting> waiting) {

    /** A cluster that is not ready. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Waiting(
            @JsonPropertyDescription("Namespace and name.") @Nullable
            String cluster,

            @JsonPropertyDescription("What it waits for.") @Nullable
            String reason) {}
}
