package dev.slipway.api.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** An environment variable. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EnvSource(
        @Required @JsonPropertyDescription("Name of the variable.")
        String name) {}
