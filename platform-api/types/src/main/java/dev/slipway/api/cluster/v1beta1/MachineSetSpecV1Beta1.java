package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.MachineNaming;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import org.jspecify.annotations.Nullable;

/** A number of machines of one template. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineSetSpecV1Beta1(
        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @JsonPropertyDescription("Which machines go first: Random, Newest or Oldest.") @Nullable
        String deletePolicy,

        @JsonPropertyDescription("How machines are named.") @Nullable
        MachineNaming machineNamingStrategy,

        @JsonPropertyDescription("How long a machine must be ready to be available.") @Nullable
        Integer minReadySeconds,

        @JsonPropertyDescription("Number of machines.") @SpecReplicas @Nullable
        Integer replicas,

        @Required @JsonPropertyDescription("Which objects are selected.")
        LabelSelector selector,

        @JsonPropertyDescription("What machines are made from.") @Nullable
        MachineTemplateV1Beta1 template) {}
