package dev.slipway.api.cluster.addons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A ConfigMap or Secret that holds manifests. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResourceRef(
        @Required @JsonPropertyDescription("Kind of the object.")
        String kind,

        @Required @JsonPropertyDescription("Name.") String name) {}
