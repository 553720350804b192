package dev.slipway.local.openbao;

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

/** OpenBao on 127.0.0.1 in its development mode: unsealed, in memory, gone when it stops. */
public final class OpenBaoServer {

    /** The token that may do everything. */
    public static final String ROOT_TOKEN = "root";

    private static final Duration START = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;
    private final Tools tools;

    public OpenBaoServer(Path directory, int port, Tools tools) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.tools = tools;
    }

    /** Where clients are pointed at. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public ManagedProcess start() throws IOException, StartFailure, InterruptedException {
        var program = tools.openBao().orThrow().program("bao");
        Files.createDirectories(directory);
        var command = List.of(
                program.toString(),
                "server",
                "-dev",
                "-dev-no-store-token",
                "-dev-root-token-id=" + ROOT_TOKEN,
                "-dev-listen-address=127.0.0.1:" + port);
        return ManagedProcess.start(ProcessSpec.of("openbao", directory, command))
                .awaitHealthy(HealthCheck.listening(port), START);
    }
}
