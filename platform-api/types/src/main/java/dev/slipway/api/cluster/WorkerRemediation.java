package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** How unhealthy machines of workers are remediated. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkerRemediation(
        @JsonPropertyDescription("How many machines are remediated at a time, a number or a percentage.") @Nullable
        IntOrString maxInFlight,

        @JsonPropertyDescription("Template of what remediates unhealthy machines.") @Nullable
        RemediationTemplateRef templateRef,

        @JsonPropertyDescription("When remediation is done at all.") @Nullable
        RemediationTrigger triggerIf) {}
