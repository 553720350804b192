package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a health check found. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineHealthCheckStatusV1Beta1(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("Machines that are healthy.") @Nullable
        Integer currentHealthy,

        @JsonPropertyDescription("Machines that are selected.") @Nullable
        Integer expectedMachines,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("How many more machines may be remediated.") @Nullable
        Integer remediationsAllowed,

        @JsonPropertyDescription("Names of the machines that are selected.") @Nullable
        List<String> targets,

        @JsonPropertyDescription("What v1beta2 reports.") @Nullable
        ConditionsV1Beta2Status v1beta2) {}
