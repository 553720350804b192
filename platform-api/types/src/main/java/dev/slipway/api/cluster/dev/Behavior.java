package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How a part of a machine behaves. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Behavior(
        @JsonPropertyDescription("How long it takes until it is there.") @Nullable
        StartupTime provisioning) {}
