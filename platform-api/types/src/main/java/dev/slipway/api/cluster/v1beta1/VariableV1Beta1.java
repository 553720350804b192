package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A variable's value. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VariableV1Beta1(
        @JsonPropertyDescription("Deprecated: where the definition of the variable comes from.") @Nullable
        String definitionFrom,

        @Required @JsonPropertyDescription("Name.") String name,

        @Required @JsonPropertyDescription("The value.") @PreserveUnknownFields
        JsonNode value) {}
