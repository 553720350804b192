package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Names a node. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NodeName(
        @Required @JsonPropertyDescription("Name.") String name) {}
