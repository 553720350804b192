package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.TemplateMetadata;
import dev.slipway.api.cluster.VariableSchema;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.variables} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClassVariableV1Beta1(
        @JsonPropertyDescription("Labels and annotations of what is made.") @Nullable
        TemplateMetadata metadata,

        @Required @JsonPropertyDescription("Name.") String name,

        @Required Boolean required,

        @Required VariableSchema schema) {}
