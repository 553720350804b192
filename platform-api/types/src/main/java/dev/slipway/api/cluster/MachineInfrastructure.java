package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.controlPlane.machineInfrastructure} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineInfrastructure(
        @Required @JsonPropertyDescription("Template of what remediates unhealthy machines.")
        RemediationTemplateRef templateRef) {}
