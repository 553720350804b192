package dev.slipway.cli.render;

import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the pipeline's context starts with. Values are JSON. */
final class ContextOptions {

    @Option(
            names = "--context-values",
            paramLabel = "KEY=JSON",
            split = ",(?=[^,=]+=)",
            description = "Start with this in the context.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--context-files",
            paramLabel = "KEY=FILE",
            split = ",",
            description = "Start with the JSON of a file in the context.")
    private Map<String, Path> files = new LinkedHashMap<>();

    Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        files.forEach((key, file) -> put(context, key, InputFiles.text(file), file.toString()));
        values.forEach((key, value) -> put(context, key, value, "--context-values " + key));
        return context;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static void put(Map<String, Object> context, String key, String json, String where) {
        try {
            @Nullable Object value = GoJson.decode(json.strip());
            context.put(key, value);
        } catch (GoJsonException problem) {
            throw new IllegalArgumentException(where + ": is not JSON: " + problem.getMessage(), problem);
        }
    }
}
