package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How unhealthy machines of a control plane are remediated. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ControlPlaneRemediation(
        @JsonPropertyDescription("Template of what remediates unhealthy machines.") @Nullable
        RemediationTemplateRef templateRef,

        @JsonPropertyDescription("When remediation is done at all.") @Nullable
        RemediationTrigger triggerIf) {}
