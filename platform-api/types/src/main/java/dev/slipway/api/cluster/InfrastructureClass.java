package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.infrastructure} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InfrastructureClass(
        @Nullable MachineNaming naming,

        @Required @JsonPropertyDescription("Template of what remediates unhealthy machines.")
        RemediationTemplateRef templateRef) {}
