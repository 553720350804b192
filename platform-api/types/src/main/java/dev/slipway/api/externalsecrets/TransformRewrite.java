package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A template for keys. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TransformRewrite(
        @Required @JsonPropertyDescription("A Go template, in which .value is the key.")
        String template) {}
