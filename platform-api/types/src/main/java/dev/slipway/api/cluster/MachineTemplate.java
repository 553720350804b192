package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What machines are made from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineTemplate(
        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @Required @JsonPropertyDescription("What is wanted.")
        MachineSpec spec) {}
