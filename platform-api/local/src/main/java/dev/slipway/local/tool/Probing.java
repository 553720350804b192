package dev.slipway.local.tool;

import dev.slipway.local.tool.Tool.Probe;
import dev.slipway.local.tool.ToolSource.Miss;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs to see whether they are what they should be. */
final class Probing {

    private static final int PROBE_SECONDS = 30;

    private Probing() {}

    /** Returns when every program of the tool is in the directory and names an accepted version. */
    static void verify(Tool tool, Path directory) throws Miss, InterruptedException {
        for (var probe : tool.probes()) {
            verify(probe, directory.resolve(probe.program()));
        }
    }

    private static void verify(Probe probe, Path program) throws Miss, InterruptedException {
        if (!Files.isExecutable(program)) {
            throw new Miss("there is no " + program);
        }
        var printed = output(program, probe.arguments());
        if (!probe.accepted().matcher(printed).find()) {
            throw new Miss(program + " is of another version: it says '" + firstLine(printed) + "', needed is "
                    + probe.accepted());
        }
    }

    private static String output(Path program, List<String> arguments) throws Miss, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            var captured = Files.createTempFile("slipway-probe", ".txt");
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(captured.toFile())
                        .start();
                if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new Miss(program + " did not print its version within " + PROBE_SECONDS + " s");
                }
                return Files.readString(captured, StandardCharsets.ISO_8859_1);
            } finally {
                Files.deleteIfExists(captured);
            }
        } catch (IOException e) {
            throw new Miss(program + " cannot be run: " + e.getMessage());
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
