package dev.slipway.api.externalsecrets.generator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;

/** A generator for every namespace. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterGeneratorSpec(
        @PreserveUnknownFields @Required @JsonPropertyDescription("Its specification, under the name of its kind.")
        JsonNode generator,

        @Required @JsonPropertyDescription("Its kind.") String kind) {}
