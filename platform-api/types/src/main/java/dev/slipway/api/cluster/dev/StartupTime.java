package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How long it takes until it is there. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StartupTime(
        @Required @JsonPropertyDescription("Time until it is there, as Go writes durations.")
        String startupDuration,

        @JsonPropertyDescription("Part by which the time varies, such as 0.2.") @Nullable
        String startupJitter) {}
