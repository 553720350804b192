package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** What pools for development are made from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevMachinePoolTemplateSpec(
        @Required @JsonPropertyDescription("What is made.") DevMachinePoolTemplateResource template) {}
