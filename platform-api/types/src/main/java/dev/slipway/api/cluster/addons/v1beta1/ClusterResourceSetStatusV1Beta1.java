package dev.slipway.api.cluster.addons.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import dev.slipway.api.cluster.v1beta1.ConditionsV1Beta2Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a resource set. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterResourceSetStatusV1Beta1(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("What v1beta2 reports.") @Nullable
        ConditionsV1Beta2Status v1beta2) {}
