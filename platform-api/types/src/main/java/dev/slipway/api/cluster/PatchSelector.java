package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.patches.definitions.selector} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PatchSelector(
        @Required @JsonPropertyDescription("Group and version of the object.")
        String apiVersion,

        @Required @JsonPropertyDescription("Kind of the object.")
        String kind,

        @Required PatchTargets matchResources) {}
