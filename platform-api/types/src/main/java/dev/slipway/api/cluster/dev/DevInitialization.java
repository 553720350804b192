package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Whether it was there once. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevInitialization(
        @JsonPropertyDescription("Whether it was there once; never goes back to false.") @Nullable
        Boolean provisioned) {}
