package dev.slipway.local.moto;

import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.ManagedProcess;
import dev.slipway.local.process.ProcessSpec;
import dev.slipway.local.process.StartFailure;
import dev.slipway.local.tool.Tools;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** moto on 127.0.0.1: all of AWS in memory, gone when it stops. */
public final class MotoServer {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;
    private final Tools tools;

    public MotoServer(Path directory, int port, Tools tools) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.tools = tools;
    }

    /** Where AWS clients are pointed at. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public ManagedProcess start() throws IOException, StartFailure, InterruptedException {
        var program = tools.moto().orThrow().program("moto_server");
        Files.createDirectories(directory);
        var command = List.of(program.toString(), "-H", "127.0.0.1", "-p", Integer.toString(port));
        return ManagedProcess.start(ProcessSpec.of("moto", directory, command))
                .awaitHealthy(HealthCheck.listening(port), START);
    }
}
