package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** Names a Secret. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Binding(
        @Default("") @JsonPropertyDescription("Its name.") @Nullable
        String name) {}
