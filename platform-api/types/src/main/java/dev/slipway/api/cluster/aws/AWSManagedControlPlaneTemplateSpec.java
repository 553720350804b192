package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec} of AWSManagedControlPlaneTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSManagedControlPlaneTemplateSpec(
        @Required @JsonPropertyDescription("What machines are made from.")
        ManagedControlPlaneTemplateTemplate template) {}
