package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How often a call is tried. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RetrySettings(
        @JsonPropertyDescription("How many times more.") @Nullable
        Integer maxRetries,

        @JsonPropertyDescription("How long between, as Go writes durations.") @Nullable
        String retryInterval) {}
