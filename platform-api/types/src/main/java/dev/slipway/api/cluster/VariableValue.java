package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;

/** A variable's value. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VariableValue(
        @Required @JsonPropertyDescription("Name.") String name,

        @Required @JsonPropertyDescription("The value.") @PreserveUnknownFields
        JsonNode value) {}
