package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.template} of EKSConfigTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Template(
        @JsonPropertyDescription("What is wanted.") @Nullable
        EKSConfigSpec spec) {}
