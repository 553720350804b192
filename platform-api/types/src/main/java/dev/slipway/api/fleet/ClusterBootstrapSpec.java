package dev.slipway.api.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Which profile serves the cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterBootstrapSpec(
        @Required @JsonPropertyDescription("The ClusterProfile.")
        String profile) {}
