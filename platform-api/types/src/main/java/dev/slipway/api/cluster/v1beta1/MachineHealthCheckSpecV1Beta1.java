package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ObjectReference;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which machines are watched, what counts as unhealthy and what is done then. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineHealthCheckSpecV1Beta1(
        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @JsonPropertyDescription("Remediate only while no more than these are unhealthy, a number or a percentage.")
        @Nullable
        IntOrString maxUnhealthy,

        @JsonPropertyDescription("How long a machine may take to get a node; 10m where nothing is said, 0s disables.")
        @Nullable
        String nodeStartupTimeout,

        @JsonPropertyDescription("Template of what remediates unhealthy machines.") @Nullable
        ObjectReference remediationTemplate,

        @Required @JsonPropertyDescription("Which objects are selected.")
        LabelSelector selector,

        @JsonPropertyDescription("Conditions of the node that make a machine unhealthy.") @Nullable
        List<UnhealthyCondition> unhealthyConditions,

        @JsonPropertyDescription("Conditions of the Machine that make it unhealthy.") @Nullable
        List<UnhealthyCondition> unhealthyMachineConditions,

        @JsonPropertyDescription(
                "Remediate only while the number of unhealthy machines is in this range, such as [1-3].")
        @Nullable
        String unhealthyRange) {}
