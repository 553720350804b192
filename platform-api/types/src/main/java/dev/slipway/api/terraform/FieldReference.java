package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A field of the object itself. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldReference(
        @JsonPropertyDescription("Its API version.") @Nullable
        String apiVersion,

        @Required @JsonPropertyDescription("The path, such as metadata.name.")
        String fieldPath) {}
