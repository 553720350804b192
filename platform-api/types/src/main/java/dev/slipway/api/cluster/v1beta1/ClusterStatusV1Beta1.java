package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterStatusV1Beta1(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("Whether the control plane is ready.") @Nullable
        Boolean controlPlaneReady,

        @JsonPropertyDescription("Failure domains that machines can be placed in.") @Nullable
        Map<String, FailureDomainSpec> failureDomains,

        @JsonPropertyDescription("Deprecated: what went wrong for good.") @Nullable
        String failureMessage,

        @JsonPropertyDescription("Deprecated: what went wrong for good, in one word.") @Nullable
        String failureReason,

        @JsonPropertyDescription("Whether the infrastructure is there.") @Nullable
        Boolean infrastructureReady,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Where it stands, in one word.") @Nullable
        String phase,

        @JsonPropertyDescription("What v1beta2 reports.") @Nullable
        ClusterV1Beta2Status v1beta2) {}
