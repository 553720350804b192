package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** When and how machines are replaced. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rollout(
        @JsonPropertyDescription("When machines are to be replaced although nothing else changed, RFC 3339.") @Nullable
        String after,

        @JsonPropertyDescription("How changes are brought about.") @Nullable
        RolloutStrategy strategy) {}
