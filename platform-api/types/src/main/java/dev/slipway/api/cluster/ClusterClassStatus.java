package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code status} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterClassStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        ConditionsDeprecated deprecated,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Values of the class's variables.") @Nullable
        List<ClassVariableStatus> variables) {}
