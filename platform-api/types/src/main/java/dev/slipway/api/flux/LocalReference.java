package dev.slipway.api.flux;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** An object in the same namespace. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalReference(
        @Required @JsonPropertyDescription("Its name.") String name) {}
