package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.variables} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClassVariable(
        @Nullable TemplateMetadata deprecatedV1Beta1Metadata,

        @Required @JsonPropertyDescription("Name.") String name,

        @Required Boolean required,

        @Required VariableSchema schema) {}
