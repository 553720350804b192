package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** A Secret with a configuration of the command line. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CliConfigReference(
        @JsonPropertyDescription("Its name.") @Nullable String name,
        @JsonPropertyDescription("Its namespace.") @Nullable String namespace) {}
