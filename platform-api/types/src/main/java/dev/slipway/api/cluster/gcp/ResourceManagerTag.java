package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.resourceManagerTags} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResourceManagerTag(
        @Required @JsonPropertyDescription("Key of the taint.")
        String key,

        @Required String parentID,

        @Required @JsonPropertyDescription("The value.") String value) {}
