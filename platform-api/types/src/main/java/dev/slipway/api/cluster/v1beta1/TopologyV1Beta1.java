package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cluster as a class describes it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TopologyV1Beta1(
        @JsonProperty("class") @Required @JsonPropertyDescription("Name of the class.")
        String className,

        @JsonPropertyDescription("Namespace of the class.") @Nullable
        String classNamespace,

        @JsonPropertyDescription("Of the control plane.") @Nullable
        ControlPlaneTopologyV1Beta1 controlPlane,

        @JsonPropertyDescription("When machines are to be replaced although nothing else changed, RFC 3339.") @Nullable
        String rolloutAfter,

        @JsonPropertyDescription("Values of the class's variables.") @Nullable
        List<VariableV1Beta1> variables,

        @Required @JsonPropertyDescription("Kubernetes version.")
        String version,

        @JsonPropertyDescription("Of the workers.") @Nullable
        WorkersTopologyV1Beta1 workers) {}
