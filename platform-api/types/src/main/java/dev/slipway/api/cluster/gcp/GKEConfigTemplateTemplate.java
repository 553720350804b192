package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.template} of GKEConfigTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GKEConfigTemplateTemplate(
        @JsonPropertyDescription("What is wanted.") @Nullable
        TemplateSpec spec) {}
