package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec} of AWSMachineTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSMachineTemplateSpec(
        @Required @JsonPropertyDescription("What machines are made from.")
        MachineTemplateTemplate template) {}
