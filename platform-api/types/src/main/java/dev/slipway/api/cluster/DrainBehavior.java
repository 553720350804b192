package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What draining does with pods. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DrainBehavior(
        @Required @JsonPropertyDescription("Drain, Skip or WaitCompleted.")
        String behavior,

        @JsonPropertyDescription("Which come first.") @Nullable
        Integer order) {}
