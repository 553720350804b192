package dev.slipway.local.tool;

import dev.slipway.local.tool.ToolSource.Miss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the programs that install others. */
public final class Subprocess {

    private static final int MINUTES = 10;
    private static final int TOLD = 3;

    private Subprocess() {}

    /** Returns when the command has succeeded; a {@link Miss} has the end of what it printed. */
    public static void run(List<String> command, Path directory, Map<String, String> further)
            throws Miss, IOException, InterruptedException {
        var log = Files.createTempFile("slipway-install", ".log");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(further);
            var process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new Miss("no result within " + MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                var lines = Files.readAllLines(log);
                throw new Miss(String.join(" | ", lines.subList(Math.max(0, lines.size() - TOLD), lines.size())));
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
