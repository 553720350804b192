package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code status.variables.definitions} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClassVariableDefinition(
        @Nullable TemplateMetadata deprecatedV1Beta1Metadata,

        @Required String from,

        @Required Boolean required,

        @Required VariableSchema schema) {}
