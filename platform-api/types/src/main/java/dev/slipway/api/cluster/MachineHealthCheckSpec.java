package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Which machines are watched, what counts as unhealthy and what is done then. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineHealthCheckSpec(
        @JsonPropertyDescription("What counts as unhealthy.") @Nullable
        HealthChecks checks,

        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @JsonPropertyDescription("How unhealthy machines are remediated.") @Nullable
        ControlPlaneRemediation remediation,

        @Required @JsonPropertyDescription("Which objects are selected.")
        LabelSelector selector) {}
