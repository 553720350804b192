package dev.slipway.local.tool;

import java.nio.file.Path;
import java.util.Map;

/** A directory that an environment variable names, as {@code KUBEBUILDER_ASSETS} does for controller projects. */
record EnvironmentDirectory(String variable, Map<String, String> environment) implements ToolSource.InPlace {

    @Override
    public String title() {
        return variable;
    }

    @Override
    public Path locate(Tool tool) throws Miss {
        var directory = environment.getOrDefault(variable, "");
        if (directory.isBlank()) {
            throw new Miss("not set");
        }
        return Path.of(directory);
    }
}
