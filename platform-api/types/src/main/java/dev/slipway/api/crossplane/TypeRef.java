package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Names a kind. */
public record TypeRef(
        @Required @JsonPropertyDescription("API version of the type.")
        String apiVersion,

        @Required @JsonPropertyDescription("Kind of the type.")
        String kind) {}
