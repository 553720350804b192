package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Machines that a provider keeps as one group. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachinePoolSpecV1Beta1(
        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @JsonPropertyDescription("Failure domains that machines can be placed in.") @Nullable
        List<String> failureDomains,

        @JsonPropertyDescription("How long a machine must be ready to be available.") @Nullable
        Integer minReadySeconds,

        @JsonPropertyDescription("Ids of the machines at the provider.") @Nullable
        List<String> providerIDList,

        @JsonPropertyDescription("Number of machines.") @SpecReplicas @Nullable
        Integer replicas,

        @Required @JsonPropertyDescription("What machines are made from.")
        MachineTemplateV1Beta1 template) {}
