package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Holds conditions that v1beta1 reported. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConditionsDeprecated(
        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        ConditionsV1Beta1Status v1beta1) {}
