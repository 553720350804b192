package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Names a cluster-scoped object whose kind is known from the field. */
public record NameRef(
        @Required @JsonPropertyDescription("Name of the object.")
        String name) {}
