package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a pool for development. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevMachinePoolStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Kind of the machines.") @Nullable
        String infrastructureMachineKind,

        @JsonPropertyDescription("The machines.") @Nullable List<Instances> instances,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Whether it is ready.") @Nullable
        Boolean ready,

        @JsonPropertyDescription("Number of machines.") @Nullable
        Integer replicas) {}
