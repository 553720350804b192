package dev.slipway.compositions.function.gotemplating;

import dev.slipway.compositions.function.input.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the step says.
 *
 * @param inline null when the input has none
 * @param directory null when the input names no file system
 * @param environmentKey null when the input names no environment
 * @param delimiters null unless both are given
 * @param options null when the input has none
 */
record GoTemplateInput(
        String source,
        @Nullable Inline inline,
        @Nullable String directory,
        @Nullable String environmentKey,
        @Nullable Delims delimiters,
        @Nullable List<String> options,
        String ttl) {

    static final String FILES = "FileSystem";
    /** Files because of a setting of the function, not of the input. */
    static final String DEFAULT_FILES = "FileSystem by default";

    /** Templates in the input itself. */
    record Inline(String template, List<String> templates) {}

    /** What opens and closes an action. */
    record Delims(@Nullable String left, @Nullable String right) {}

    static GoTemplateInput read(Fields fields) {
        return new GoTemplateInput(
                fields.textOrEmpty("source"),
                fields.object(
                        "inline", inline -> new Inline(inline.textOrEmpty("template"), inline.textList("templates"))),
                fields.object("fileSystem", files -> files.textOrEmpty("dirPath")),
                fields.object("environment", environment -> environment.textOrEmpty("key")),
                fields.object("delims", delims -> new Delims(delims.text("left"), delims.text("right"))),
                fields.any("options") == null ? null : fields.textList("options"),
                fields.textOrEmpty("ttl"));
    }

    GoTemplateInput fromDirectory(String path) {
        return new GoTemplateInput(DEFAULT_FILES, inline, path, environmentKey, delimiters, options, ttl);
    }
}
