package dev.slipway.compositions.function.pt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One transform; the part that its type names must be there. */
record Transform(
        String type,
        @Nullable MathConfig math,
        @Nullable Map<String, Object> map,
        @Nullable MatchConfig match,
        @Nullable StringConfig string,
        @Nullable ConvertConfig convert) {

    /** Computes with numbers. */
    record MathConfig(
            String type,
            @Nullable Long multiply,
            @Nullable Long clampMin,
            @Nullable Long clampMax) {}

    /** Chooses by patterns. A result that is null is JSON null or absent, which is the same. */
    record MatchConfig(
            List<Pattern> patterns,
            String fallbackTo,
            @Nullable Object fallbackValue) {}

    /** One pattern and what it gives. */
    record Pattern(
            String type,
            @Nullable String literal,
            @Nullable String regexp,
            @Nullable Object result) {}

    /** Works on text. */
    record StringConfig(
            String type,
            @Nullable String format,
            @Nullable String convert,
            @Nullable String trim,
            @Nullable RegexpConfig regexp,
            @Nullable String joinSeparator,
            @Nullable ReplaceConfig replace) {}

    /** A match of a regular expression. */
    record RegexpConfig(String match, int group) {}

    /** A search and what replaces it. */
    record ReplaceConfig(String search, String replace) {}

    /** Converts between types. */
    record ConvertConfig(String toType, @Nullable String format) {

        String formatOrNone() {
            return format == null ? "none" : format;
        }
    }
}
