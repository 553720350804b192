package dev.slipway.cli;

import dev.slipway.local.git.GitServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway git-server}: what the platform runs as its Git server. Secrets come from the environment. */
@Command(name = "git-server", description = "Serve a directory of Git repositories on loopback.", hidden = true)
final class GitServerCommand implements Callable<Integer> {

    @Option(names = "--directory", required = true)
    @SuppressWarnings("NullAway.Init") // required
    private Path directory;

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--hook")
    @Nullable
    private URI hook;

    @Override
    public Integer call() throws Exception {
        var environment = System.getenv();
        var config = new GitServer.Config(
                directory,
                port,
                environment.getOrDefault("SLIPWAY_GIT_TOKEN", ""),
                Optional.ofNullable(hook),
                environment.getOrDefault("SLIPWAY_WEBHOOK_SECRET", ""));
        try (var server = GitServer.start(config)) {
            System.out.println("serving " + directory + " at " + server.url("<name>"));
            server.join();
        }
        return 0;
    }
}
