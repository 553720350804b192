package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** What clusters for development are made from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevClusterTemplateSpec(
        @Required @JsonPropertyDescription("What is made.") DevClusterTemplateResource template) {}
