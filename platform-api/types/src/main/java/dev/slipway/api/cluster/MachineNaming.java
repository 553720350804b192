package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How machines are named. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineNaming(
        @JsonPropertyDescription("What machines are made from.") @Nullable
        String template) {}
