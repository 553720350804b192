package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Swap of a node. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NodeSwap(
        @JsonPropertyDescription("Swap of the node in bytes.") @Nullable
        Long capacity) {}
