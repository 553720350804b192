package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.template} of AWSManagedControlPlaneTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ManagedControlPlaneTemplateTemplate(
        @Required @JsonPropertyDescription("What is wanted.")
        AWSManagedControlPlaneSpec spec) {}
