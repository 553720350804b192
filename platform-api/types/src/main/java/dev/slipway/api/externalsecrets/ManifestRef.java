package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A kind of object. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ManifestRef(
        @Size(min = 1) @Required @JsonPropertyDescription("Its version.")
        String apiVersion,

        @Size(min = 1) @Required @JsonPropertyDescription("Its kind.")
        String kind) {}
