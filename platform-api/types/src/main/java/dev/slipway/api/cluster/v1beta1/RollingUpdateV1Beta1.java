package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** Limits of a rolling update. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RollingUpdateV1Beta1(
        @JsonPropertyDescription("Which machines go first: Random, Newest or Oldest.") @Nullable
        String deletePolicy,

        @JsonPropertyDescription(
                "Machines above the wanted number, a number or a percentage rounded up; 1 where nothing is said.")
        @Nullable
        IntOrString maxSurge,

        @JsonPropertyDescription(
                "Machines that may be missing, a number or a percentage rounded down; 0 where nothing is said.")
        @Nullable
        IntOrString maxUnavailable) {}
