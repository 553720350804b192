package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** When the steps of a machine's deletion began. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeletionProgress(
        @JsonPropertyDescription("When draining began.") @Nullable
        String nodeDrainStartTime,

        @JsonPropertyDescription("When waiting for volumes began.") @Nullable
        String waitForNodeVolumeDetachStartTime,

        @JsonPropertyDescription("When waiting for hooks before draining began.") @Nullable
        String waitForPreDrainHookStartTime,

        @JsonPropertyDescription("When waiting for hooks before termination began.") @Nullable
        String waitForPreTerminateHookStartTime) {}
