package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ReplicaSummary;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What v1beta2 reports of a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterV1Beta2Status(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Of the control plane.") @Nullable
        ReplicaSummary controlPlane,

        @JsonPropertyDescription("Of the workers.") @Nullable
        ReplicaSummary workers) {}
