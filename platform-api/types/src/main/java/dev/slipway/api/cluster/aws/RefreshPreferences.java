package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.refreshPreferences} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RefreshPreferences(
        @Nullable Boolean disable,

        @Nullable Long instanceWarmup,

        @Nullable Long maxHealthyPercentage,

        @Nullable Long minHealthyPercentage,

        @JsonPropertyDescription("How changes are brought about.") @Nullable
        String strategy) {}
