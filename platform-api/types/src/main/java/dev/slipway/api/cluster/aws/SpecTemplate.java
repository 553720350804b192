package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.template} of NodeadmConfigTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SpecTemplate(
        @JsonPropertyDescription("What is wanted.") @Nullable
        NodeadmConfigSpec spec) {}
