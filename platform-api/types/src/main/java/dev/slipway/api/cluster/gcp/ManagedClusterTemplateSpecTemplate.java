package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.template} of GCPManagedClusterTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ManagedClusterTemplateSpecTemplate(
        @Required @JsonPropertyDescription("What is wanted.")
        GCPManagedClusterSpec spec) {}
