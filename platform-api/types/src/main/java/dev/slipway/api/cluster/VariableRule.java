package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.variables.schema.openAPIV3Schema.x-kubernetes-validations} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VariableRule(
        @JsonPropertyDescription("Part of the object that is meant.") @Nullable
        String fieldPath,

        @JsonPropertyDescription("What happened, in a sentence.") @Nullable
        String message,

        @Nullable String messageExpression,

        @JsonPropertyDescription("Why, in one CamelCase word.") @Nullable
        String reason,

        @Required String rule) {}
