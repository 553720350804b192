package dev.slipway.api.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.RolloutTime;
import dev.slipway.api.cluster.TemplateMetadata;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What is made of the template. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InMemoryControlPlaneTemplateSpec(
        @Required @JsonPropertyDescription("The object that is made.")
        Template template) {

    /** The object that is made. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Template(
            @JsonPropertyDescription("Its labels and annotations.") @Nullable
            TemplateMetadata metadata,

            @Required @JsonPropertyDescription("Its spec.") Spec spec) {}

    /** What a topology does not say by itself. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Spec(
            @JsonPropertyDescription("What machines are made of, beside their infrastructure.") @Nullable
            MachineTemplate machineTemplate,

            @JsonPropertyDescription("When machines are replaced.") @Nullable
            RolloutTime rollout) {}

    /** What machines of the control plane get. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record MachineTemplate(
            @JsonPropertyDescription("Their labels and annotations.") @Nullable
            TemplateMetadata metadata) {}
}
