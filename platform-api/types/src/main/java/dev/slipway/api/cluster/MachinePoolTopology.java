package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A machine pool of a cluster that follows a class. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachinePoolTopology(
        @JsonProperty("class") @Required @JsonPropertyDescription("Name of the class.")
        String className,

        @JsonPropertyDescription("How machines are deleted.") @Nullable
        MachineDeletion deletion,

        @JsonPropertyDescription("Failure domains that machines can be placed in.") @Nullable
        List<String> failureDomains,

        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @JsonPropertyDescription("How long a machine must be ready to be available.") @Nullable
        Integer minReadySeconds,

        @Required @JsonPropertyDescription("Name.") String name,

        @JsonPropertyDescription("Number of machines.") @Nullable
        Integer replicas,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<MachineTaint> taints,

        @JsonPropertyDescription("Values of the class's variables.") @Nullable
        VariableOverrides variables) {}
