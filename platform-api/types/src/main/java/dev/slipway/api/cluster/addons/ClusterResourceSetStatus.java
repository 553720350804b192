package dev.slipway.api.cluster.addons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionsDeprecated;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a resource set. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterResourceSetStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        ConditionsDeprecated deprecated,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration) {}
