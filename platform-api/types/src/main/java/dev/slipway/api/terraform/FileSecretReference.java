package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A key of a Secret. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FileSecretReference(
        @JsonPropertyDescription("The key.") @Nullable String key,

        @Required @JsonPropertyDescription("The name of the Secret.")
        String name) {}
