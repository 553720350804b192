package dev.slipway.api.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionGate;
import dev.slipway.api.cluster.ContractReference;
import dev.slipway.api.cluster.MachineDeletion;
import dev.slipway.api.cluster.MachineTaint;
import dev.slipway.api.cluster.RolloutTime;
import dev.slipway.api.cluster.TemplateMetadata;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What control plane to run. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InMemoryControlPlaneSpec(
        @Required @JsonPropertyDescription("What its machines are made of.")
        MachineTemplate machineTemplate,

        @JsonPropertyDescription("How many machines; 1 where nothing is said.") @Nullable @Min(1)
        Integer replicas,

        @JsonPropertyDescription("When machines are replaced.") @Nullable
        RolloutTime rollout,

        @Required
        @Pattern("^v(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)([-+].*)?$")
        @JsonPropertyDescription("Kubernetes version with a leading v.")
        String version) {

    /** What machines of the control plane are made of. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record MachineTemplate(
            @JsonPropertyDescription("Their labels and annotations.") @Nullable
            TemplateMetadata metadata,

            @Required @JsonPropertyDescription("Their spec.")
            MachineTemplateSpec spec) {}

    /** The spec of machines of the control plane. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record MachineTemplateSpec(
            @JsonPropertyDescription("How machines go.") @Nullable
            MachineDeletion deletion,

            @Required @JsonPropertyDescription("The template of their infrastructure, such as a DevMachineTemplate.")
            ContractReference infrastructureRef,

            @JsonPropertyDescription("Conditions that must hold for a machine to be ready.") @Nullable
            List<ConditionGate> readinessGates,

            @JsonPropertyDescription("Taints of their nodes.") @Nullable
            List<MachineTaint> taints) {}
}
