package dev.slipway.api.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A file where the server runs. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FileSource(
        @Required @JsonPropertyDescription("Path of the file.")
        String path) {}
