package dev.slipway.local.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Python package in a virtual environment of its own. Virtual environments cannot be moved, so the environment is
 * made at its final place and what is installed into the tool's directory are small scripts that start its programs.
 *
 * @param requirement what pip installs, for example {@code moto[server]==5.2.5}
 * @param home where the virtual environment stays
 */
record PythonVenv(String requirement, Path home, Map<String, String> environment) implements ToolSource.Installer {

    @Override
    public String title() {
        return "pip";
    }

    @Override
    public void install(Tool tool, Path directory, Progress progress) throws Miss, IOException, InterruptedException {
        var python = new Tool("python3", "", "", List.of(Tool.Probe.of("python3", "--version", "3")), List.of());
        var interpreter = new SearchPath(environment).locate(python).resolve("python3");
        progress.line("installing " + requirement + " with pip; this happens once");
        Directories.delete(home);
        Subprocess.run(List.of(interpreter.toString(), "-m", "venv", home.toString()), directory, Map.of());
        var pip = home.resolve("bin/python").toString();
        Subprocess.run(
                List.of(pip, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement),
                directory,
                Map.of());
        for (var program : tool.programs()) {
            var script = directory.resolve(program);
            Files.writeString(script, "#!/bin/sh\nexec '" + home.resolve("bin").resolve(program) + "' \"$@\"\n");
            script.toFile().setExecutable(true);
        }
    }
}
