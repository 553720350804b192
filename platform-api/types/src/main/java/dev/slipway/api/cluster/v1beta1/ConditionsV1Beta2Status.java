package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that v1beta2 reports. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConditionsV1Beta2Status(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions) {}
