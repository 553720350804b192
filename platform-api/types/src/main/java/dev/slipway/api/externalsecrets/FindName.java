package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Names of secrets. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FindName(
        @JsonPropertyDescription("A regular expression of RE2, which matches somewhere in the name.") @Nullable
        String regexp) {}
