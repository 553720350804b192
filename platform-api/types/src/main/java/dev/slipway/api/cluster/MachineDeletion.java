package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How long the steps of a machine's deletion may take. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeletion(
        @JsonPropertyDescription("How long deleting the node is tried; 10 where nothing is said, 0 for ever.") @Nullable
        Integer nodeDeletionTimeoutSeconds,

        @JsonPropertyDescription("How long draining may take; 0 for ever.") @Nullable
        Integer nodeDrainTimeoutSeconds,

        @JsonPropertyDescription("How long detaching volumes may take; 0 for ever.") @Nullable
        Integer nodeVolumeDetachTimeoutSeconds) {}
