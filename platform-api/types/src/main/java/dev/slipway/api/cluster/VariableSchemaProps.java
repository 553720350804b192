package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.variables.schema.openAPIV3Schema} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VariableSchemaProps(
        @PreserveUnknownFields @Nullable JsonNode additionalProperties,

        @PreserveUnknownFields @Nullable JsonNode allOf,

        @PreserveUnknownFields @Nullable JsonNode anyOf,

        @JsonProperty("default") @PreserveUnknownFields @Nullable
        JsonNode defaultName,

        @Nullable String description,

        @JsonProperty("enum") @Nullable List<JsonNode> enumName,

        @PreserveUnknownFields @Nullable JsonNode example,

        @Nullable Boolean exclusiveMaximum,

        @Nullable Boolean exclusiveMinimum,

        @Nullable String format,

        @PreserveUnknownFields @Nullable JsonNode items,

        @Nullable Long maxItems,

        @Nullable Long maxLength,

        @Nullable Long maxProperties,

        @Nullable Long maximum,

        @Nullable Long minItems,

        @Nullable Long minLength,

        @Nullable Long minProperties,

        @Nullable Long minimum,

        @JsonProperty("not") @PreserveUnknownFields @Nullable
        JsonNode notSchema,

        @PreserveUnknownFields @Nullable JsonNode oneOf,

        @Nullable String pattern,

        @PreserveUnknownFields @Nullable JsonNode properties,

        @Nullable List<String> required,

        @JsonPropertyDescription("Type.") @Nullable String type,

        @Nullable Boolean uniqueItems,

        @JsonProperty("x-kubernetes-int-or-string") @Nullable
        Boolean xKubernetesIntOrString,

        @JsonProperty("x-kubernetes-preserve-unknown-fields") @Nullable
        Boolean xKubernetesPreserveUnknownFields,

        @JsonProperty("x-kubernetes-validations") @Nullable List<VariableRule> xKubernetesValidations,

        @JsonProperty("x-metadata") @Nullable TemplateMetadata xMetadata) {}
