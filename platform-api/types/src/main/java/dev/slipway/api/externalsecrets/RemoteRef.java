package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Which value of a store is meant, and how it is read. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RemoteRef(
        @JsonPropertyDescription("What becomes of characters that a key may not have.") @Nullable
        Conversion conversionStrategy,

        @JsonPropertyDescription("How the value is encoded in the store.") @Nullable
        Decoding decodingStrategy,

        @Required @JsonPropertyDescription("Name of the secret in the store.")
        String key,

        @JsonPropertyDescription("Whether the value or what the store says about it is read.") @Nullable
        MetadataPolicy metadataPolicy,

        @JsonPropertyDescription("Whether a value may have bytes that are zero.") @Nullable
        NullBytes nullBytePolicy,

        @JsonPropertyDescription("A path of gjson into the value.") @Nullable
        String property,

        @JsonPropertyDescription("Version of the secret; the newest when absent.") @Nullable
        String version) {}
