package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Holds what v1beta1 reported of a cluster or machine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FailedDeprecated(
        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        FailedV1Beta1Status v1beta1) {}
