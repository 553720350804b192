package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import org.jspecify.annotations.Nullable;

/** Machines that are replaced step by step when their template changes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeploymentSpec(
        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @JsonPropertyDescription("How machines are deleted.") @Nullable
        DeletionOrder deletion,

        @JsonPropertyDescription("How machines are named.") @Nullable
        MachineNaming machineNaming,

        @JsonPropertyDescription("Whether nothing is done about it.") @Nullable
        Boolean paused,

        @JsonPropertyDescription("How unhealthy machines are remediated.") @Nullable
        RemediationLimit remediation,

        @JsonPropertyDescription("Number of machines.") @SpecReplicas @Nullable
        Integer replicas,

        @JsonPropertyDescription("How machines are replaced.") @Nullable
        Rollout rollout,

        @Required @JsonPropertyDescription("Which objects are selected.")
        LabelSelector selector,

        @Required @JsonPropertyDescription("What machines are made from.")
        MachineTemplate template) {}
