package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.variables.schema} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VariableSchema(@Required VariableSchemaProps openAPIV3Schema) {}
