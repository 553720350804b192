package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A tag of a session. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AwsSessionTag(
        @Required @JsonPropertyDescription("Its key.") String key,
        @Required @JsonPropertyDescription("Its value.") String value) {}
