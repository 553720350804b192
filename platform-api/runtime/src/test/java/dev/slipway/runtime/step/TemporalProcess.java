package dev.slipway.runtime.step;

import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.Leash;
import dev.slipway.local.process.ManagedProcess;
import dev.slipway.local.process.Ports;
import dev.slipway.local.process.ProcessSpec;
import dev.slipway.local.process.StartFailure;
import dev.slipway.local.tool.Tools;
import dev.slipway.testkit.Required;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real Temporal development server that can be killed, started again and robbed of its data. */
final class TemporalProcess implements AutoCloseable {

    private final Path program = Required.tool(Tools.ofThisMachine().temporal()).program("temporal");
    private final Path directory;
    private final int port = Ports.free();
    private @Nullable ManagedProcess process;

    TemporalProcess(Path directory) {
        this.directory = directory;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    TemporalProcess start() throws IOException, InterruptedException, StartFailure {
        ManagedProcess started = ManagedProcess.start(ProcessSpec.of("temporal", directory, command()));
        process = started;
        Leash.tie(Path.of(""), List.of(started));
        started.awaitHealthy(HealthCheck.listening(port), Duration.ofSeconds(30));
        return this;
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.kill();
        }
    }

    void wipe() throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(directory.resolve("temporal.db" + suffix));
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private List<String> command() {
        return List.of(
                program.toString(),
                "server",
                "start-dev",
                "--ip",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--headless",
                "--log-level",
                "error",
                "--db-filename",
                directory.resolve("temporal.db").toString(),
                "--sqlite-pragma",
                "journal_mode=wal",
                "--sqlite-pragma",
                "synchronous=normal");
    }
}
