package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A key of a Secret or ConfigMap. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KeyReference(
        @Required @JsonPropertyDescription("The key.") String key,

        @Default("") @JsonPropertyDescription("The name.") @Nullable
        String name,

        @JsonPropertyDescription("Whether it may be missing.") @Nullable
        Boolean optional) {}
