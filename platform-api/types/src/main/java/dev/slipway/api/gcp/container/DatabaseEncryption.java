package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block databaseEncryption. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatabaseEncryption(
        @JsonPropertyDescription("Name of the key.") @Nullable
        String keyName,

        @JsonPropertyDescription("State.") @Nullable String state) {}
