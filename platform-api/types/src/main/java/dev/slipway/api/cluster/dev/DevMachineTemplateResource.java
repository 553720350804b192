package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.TemplateMetadata;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What a template makes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevMachineTemplateResource(
        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @Required @JsonPropertyDescription("What is wanted.")
        DevMachineSpec spec) {}
