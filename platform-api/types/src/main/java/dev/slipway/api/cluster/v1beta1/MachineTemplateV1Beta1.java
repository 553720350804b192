package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.TemplateMetadata;
import org.jspecify.annotations.Nullable;

/** What machines are made from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineTemplateV1Beta1(
        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @JsonPropertyDescription("What is wanted.") @Nullable
        MachineSpecV1Beta1 spec) {}
