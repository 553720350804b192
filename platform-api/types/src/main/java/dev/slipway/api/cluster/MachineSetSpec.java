package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import org.jspecify.annotations.Nullable;

/** A number of machines of one template. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineSetSpec(
        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @JsonPropertyDescription("How machines are deleted.") @Nullable
        DeletionOrder deletion,

        @JsonPropertyDescription("How machines are named.") @Nullable
        MachineNaming machineNaming,

        @JsonPropertyDescription("Number of machines.") @SpecReplicas @Nullable
        Integer replicas,

        @Required @JsonPropertyDescription("Which objects are selected.")
        LabelSelector selector,

        @Required @JsonPropertyDescription("What machines are made from.")
        MachineTemplate template) {}
