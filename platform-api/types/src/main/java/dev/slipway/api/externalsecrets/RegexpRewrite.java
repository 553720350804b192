package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A replacement in keys. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RegexpRewrite(
        @Required @JsonPropertyDescription("A regular expression of RE2.")
        String source,

        @Required @JsonPropertyDescription("What replaces each match; $1 and ${name} are groups.")
        String target) {}
