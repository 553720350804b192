package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A condition in the form of v1beta1, with a severity. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConditionV1Beta1(
        @Required @JsonPropertyDescription("When the status changed last.")
        String lastTransitionTime,

        @JsonPropertyDescription("What happened, in a sentence.") @Nullable
        String message,

        @JsonPropertyDescription("Why, in one CamelCase word.") @Nullable
        String reason,

        @JsonPropertyDescription("Error, Warning or Info; none when the status is True.") @Nullable
        String severity,

        @Required @JsonPropertyDescription("True, False or Unknown.")
        String status,

        @Required @JsonPropertyDescription("Type.") String type) {}
