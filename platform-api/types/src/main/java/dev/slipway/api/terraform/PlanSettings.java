package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How plans are made. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanSettings(
        @JsonPropertyDescription("Whether planning takes the lock of the state.") @Nullable
        Boolean lock) {}
