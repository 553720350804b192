package dev.slipway.api.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What boot data to make. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InMemoryConfigSpec(
        @JsonPropertyDescription("Text of the boot data; a comment where nothing is said. Nothing reads it.") @Nullable
        String content) {}
