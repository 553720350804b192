package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How machines are replaced. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RolloutStrategy(
        @JsonPropertyDescription("Limits of a rolling update.") @Nullable
        RollingUpdate rollingUpdate,

        @Required @JsonPropertyDescription("Type.") String type) {}
