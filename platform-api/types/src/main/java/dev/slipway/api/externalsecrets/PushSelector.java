package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What is written; one of both. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushSelector(
        @JsonPropertyDescription("What a generator makes.") @Nullable
        GeneratorRef generatorRef,

        @JsonPropertyDescription("Secrets.") @Nullable PushSource secret) {}
