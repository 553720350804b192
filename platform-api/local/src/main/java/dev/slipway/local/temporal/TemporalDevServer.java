package dev.slipway.local.temporal;

import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.ManagedProcess;
import dev.slipway.local.process.ProcessSpec;
import dev.slipway.local.process.StartFailure;
import dev.slipway.local.tool.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code temporal server start-dev} with its data in a file, on 127.0.0.1 only. Workflows and their timers survive
 * kill -9.
 */
public final class TemporalDevServer {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;
    private final Tools tools;

    public TemporalDevServer(Path directory, int port, Tools tools) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.tools = tools;
    }

    /** Where clients connect, as {@code host:port}. */
    public String target() {
        return "127.0.0.1:" + port;
    }

    public ManagedProcess start() throws IOException, StartFailure, InterruptedException {
        var program = tools.temporal().orThrow().program("temporal");
        Files.createDirectories(directory);
        return ManagedProcess.start(spec(command(program))).awaitHealthy(health(), START);
    }

    public Optional<ManagedProcess> running() throws IOException {
        return ManagedProcess.find(spec(List.of()));
    }

    public HealthCheck health() {
        return HealthCheck.listening(port);
    }

    /** Removes everything that Temporal knows; it must not run. */
    public void wipe() throws IOException {
        for (var suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(directory.resolve("temporal.db" + suffix));
        }
    }

    private List<String> command(Path program) {
        var command = new ArrayList<>(List.of(program.toString(), "server", "start-dev", "--headless"));
        command.addAll(List.of("--ip", "127.0.0.1", "--port", Integer.toString(port), "--log-level", "error"));
        command.addAll(List.of("--db-filename", directory.resolve("temporal.db").toString()));
        // Four times the throughput of the defaults; a crash of the process still loses nothing.
        command.addAll(List.of("--sqlite-pragma", "journal_mode=wal", "--sqlite-pragma", "synchronous=normal"));
        return command;
    }

    private ProcessSpec spec(List<String> command) {
        return ProcessSpec.of("temporal", directory, command);
    }
}
