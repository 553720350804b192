package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A condition that takes part in a summary besides the usual ones. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConditionGate(
        @Required @JsonPropertyDescription("Type of the condition.")
        String conditionType,

        @JsonPropertyDescription("Positive or Negative: which status is good.") @Nullable
        String polarity) {}
