package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.MachineNaming;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import org.jspecify.annotations.Nullable;

/** Machines that are replaced step by step when their template changes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDeploymentSpecV1Beta1(
        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @JsonPropertyDescription("How machines are named.") @Nullable
        MachineNaming machineNamingStrategy,

        @JsonPropertyDescription("How long a machine must be ready to be available.") @Nullable
        Integer minReadySeconds,

        @JsonPropertyDescription("Whether nothing is done about it.") @Nullable
        Boolean paused,

        @JsonPropertyDescription("Deprecated, without effect upstream.") @Nullable
        Integer progressDeadlineSeconds,

        @JsonPropertyDescription("Number of machines.") @SpecReplicas @Nullable
        Integer replicas,

        @JsonPropertyDescription("Deprecated: how many old MachineSets are kept.") @Nullable
        Integer revisionHistoryLimit,

        @JsonPropertyDescription("When machines are to be replaced although nothing else changed, RFC 3339.") @Nullable
        String rolloutAfter,

        @Required @JsonPropertyDescription("Which objects are selected.")
        LabelSelector selector,

        @JsonPropertyDescription("How changes are brought about.") @Nullable
        MachineDeploymentStrategy strategy,

        @Required @JsonPropertyDescription("What machines are made from.")
        MachineTemplateV1Beta1 template) {}
