package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** One operation on all keys; one of the three. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rewriting(
        @JsonPropertyDescription("Makes one object of many.") @Nullable
        MergeRewrite merge,

        @JsonPropertyDescription("Replaces what a regular expression matches.") @Nullable
        RegexpRewrite regexp,

        @JsonPropertyDescription("Renders a template.") @Nullable
        TransformRewrite transform) {}
