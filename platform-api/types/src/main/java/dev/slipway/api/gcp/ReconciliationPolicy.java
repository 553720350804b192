package dev.slipway.api.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How objects that fail are slowed down. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReconciliationPolicy(
        @JsonPropertyDescription("Waits between attempts.") @Nullable
        RateLimiter exponentialFailureRateLimiter) {

    /** Waits that double from baseDelay to maxDelay, as Go durations. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record RateLimiter(
            @Nullable String baseDelay, @Nullable String maxDelay) {}
}
