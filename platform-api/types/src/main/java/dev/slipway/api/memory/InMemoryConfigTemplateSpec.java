package dev.slipway.api.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.TemplateMetadata;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What is made of the template. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InMemoryConfigTemplateSpec(
        @Required @JsonPropertyDescription("The object that is made.")
        Template template) {

    /** The object that is made. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Template(
            @JsonPropertyDescription("Its labels and annotations.") @Nullable
            TemplateMetadata metadata,

            @Required @JsonPropertyDescription("Its spec.") InMemoryConfigSpec spec) {}
}
