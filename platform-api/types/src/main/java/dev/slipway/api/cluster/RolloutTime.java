package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** When machines are replaced whatever else changes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RolloutTime(
        @JsonPropertyDescription("When machines are to be replaced although nothing else changed, RFC 3339.") @Nullable
        String after) {}
