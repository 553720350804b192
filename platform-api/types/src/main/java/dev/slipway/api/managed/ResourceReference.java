package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Names the object that uses a provider configuration. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResourceReference(
        @Required @JsonPropertyDescription("API version of the object.")
        String apiVersion,

        @Required @JsonPropertyDescription("Kind of the object.")
        String kind,

        @Required @JsonPropertyDescription("Name of the object.")
        String name,

        @JsonPropertyDescription("UID of the object.") @Nullable
        String uid) {}
