package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Locks of the state. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LockStatus(
        @JsonPropertyDescription("The lock that was taken away last.") @Nullable
        String lastApplied,

        @JsonPropertyDescription("The lock that is in the way.") @Nullable
        String pending) {}
