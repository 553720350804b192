package dev.slipway.api.meta;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/**
 * One observation about an object, in the shape of the Kubernetes API conventions. {@code status} is {@code True},
 * {@code False} or {@code Unknown}; {@code lastTransitionTime} is RFC 3339 in UTC, whole seconds.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(
        @Required @JsonPropertyDescription("What is observed.")
        String type,

        @Required @JsonPropertyDescription("True, False or Unknown.")
        String status,

        @Required @JsonPropertyDescription("Why, in one CamelCase word.")
        String reason,

        @JsonPropertyDescription("Why, in a sentence: what happened and what to do.") @Nullable
        String message,

        @Required @JsonPropertyDescription("When the status changed last.")
        String lastTransitionTime,

        @JsonPropertyDescription("The generation that was observed.") @Nullable
        Long observedGeneration) {

    /** Return whether the status is {@code True}. */
    @JsonIgnore
    public boolean isTrue() {
        return "True".equals(status);
    }

    /** Return whether the status is {@code False}. */
    @JsonIgnore
    public boolean isFalse() {
        return "False".equals(status);
    }
}
