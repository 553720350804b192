package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a health check found. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineHealthCheckStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Machines that are healthy.") @Nullable
        Integer currentHealthy,

        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        ConditionsDeprecated deprecated,

        @JsonPropertyDescription("Machines that are selected.") @Nullable
        Integer expectedMachines,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("How many more machines may be remediated.") @Nullable
        Integer remediationsAllowed,

        @JsonPropertyDescription("Names of the machines that are selected.") @Nullable
        List<String> targets) {}
