package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Keys. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushPattern(
        @JsonPropertyDescription("A regular expression of RE2.") @Nullable
        String regexp) {}
