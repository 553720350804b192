package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.TemplateMetadata;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.template} of AWSMachineTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineTemplateTemplate(
        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @Required @JsonPropertyDescription("What is wanted.")
        AWSMachineSpec spec) {}
