package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** What is said of a plan for which an expression is true. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PolicyRule(
        @Size(min = 1, max = 63) @Required @JsonPropertyDescription("Its name, for messages.")
        String name,

        @Required @JsonPropertyDescription("Refuse: never applied. Ask: a person has to look. Approve: nobody has to.")
        String effect,

        @Size(min = 1, max = 20_000)
        @Required
        @JsonPropertyDescription("CEL over plan, counts, purpose and object; true or false.")
        String expression,

        @JsonPropertyDescription("What people are told.") @Nullable
        String message) {}
