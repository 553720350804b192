package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that v1beta1 reported. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConditionsV1Beta1Status(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions) {}
