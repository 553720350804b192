package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec} of GKEConfigTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GKEConfigTemplateSpec(
        @Required @JsonPropertyDescription("What machines are made from.")
        GKEConfigTemplateTemplate template) {}
