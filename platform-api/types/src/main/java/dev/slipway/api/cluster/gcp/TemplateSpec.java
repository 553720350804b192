package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The field {@code spec.template.spec} of GKEConfigTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateSpec() {}
