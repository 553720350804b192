package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which secrets are meant: all that is said must hold. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Finding(
        @Nullable Conversion conversionStrategy,
        @Nullable Decoding decodingStrategy,
        @Nullable FindName name,
        @Nullable NullBytes nullBytePolicy,
        @JsonPropertyDescription("Where to look.") @Nullable String path,

        @JsonPropertyDescription("Tags that a secret must have.") @Nullable
        Map<String, String> tags) {}
