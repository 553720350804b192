package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.RemediationLimit;
import org.jspecify.annotations.Nullable;

/** How machines are replaced. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeploymentStrategy(
        @JsonPropertyDescription("How unhealthy machines are remediated.") @Nullable
        RemediationLimit remediation,

        @JsonPropertyDescription("Limits of a rolling update.") @Nullable
        RollingUpdateV1Beta1 rollingUpdate,

        @JsonPropertyDescription("Type.") @Nullable String type) {}
