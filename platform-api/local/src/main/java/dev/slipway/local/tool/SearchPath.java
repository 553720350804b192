package dev.slipway.local.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The first directory of {@code PATH} that holds all the tool's programs. */
record SearchPath(Map<String, String> environment) implements ToolSource.InPlace {

    @Override
    public String title() {
        return "PATH";
    }

    @Override
    public Path locate(Tool tool) throws Miss {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .filter(directory ->
                        tool.programs().stream().allMatch(name -> Files.isExecutable(directory.resolve(name))))
                .findFirst()
                .orElseThrow(() -> new Miss("no " + String.join(", ", tool.programs()) + " there"));
    }
}
