package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** How many machines are remediated at a time. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RemediationLimit(
        @JsonPropertyDescription("How many machines are remediated at a time, a number or a percentage.") @Nullable
        IntOrString maxInFlight) {}
