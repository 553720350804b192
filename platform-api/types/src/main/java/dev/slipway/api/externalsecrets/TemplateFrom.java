package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** Templates from an object, or written here. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateFrom(
        @JsonPropertyDescription("A ConfigMap with templates.") @Nullable
        TemplateSource configMap,

        @JsonPropertyDescription("A template that makes keys and values, as YAML.") @Nullable
        String literal,

        @JsonPropertyDescription("A Secret with templates.") @Nullable
        TemplateSource secret,

        @Default("Data") @JsonPropertyDescription("Data, Labels, Annotations, or a path into the object.") @Nullable
        String target,

        @JsonPropertyDescription("How rendered values are encoded.") @Nullable
        Decoding valuesDecodingStrategy) {}
