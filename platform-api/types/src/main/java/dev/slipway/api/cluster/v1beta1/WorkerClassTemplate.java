package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.TemplateMetadata;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.workers.machineDeployments.template} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkerClassTemplate(
        @Required @JsonPropertyDescription("Where the machine's boot data comes from.")
        MachineInfrastructureV1Beta1 bootstrap,

        @Required MachineInfrastructureV1Beta1 infrastructure,

        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata) {}
