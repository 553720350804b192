package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cluster as a class describes it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Topology(
        @Required @JsonPropertyDescription("The ClusterClass.")
        ClassRef classRef,

        @JsonPropertyDescription("Of the control plane.") @Nullable
        ControlPlaneTopology controlPlane,

        @JsonPropertyDescription("Values of the class's variables.") @Nullable
        List<VariableValue> variables,

        @Required @JsonPropertyDescription("Kubernetes version.")
        String version,

        @JsonPropertyDescription("Of the workers.") @Nullable
        WorkersTopology workers) {}
