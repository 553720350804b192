package dev.slipway.cli;

import dev.slipway.server.SlipwayServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code slipway server}: the hub against any API server. Every further setting of the server can be given after
 * {@code --}, for example {@code -- --slipway.api-token-file=FILE}; secrets are given as files.
 */
@Command(
        name = "server",
        description = "Run slipway-server against an existing API server.",
        mixinStandardHelpOptions = true)
final class ServerCommand implements Callable<Integer> {

    @Option(names = "--kubeconfig", required = true, paramLabel = "FILE", description = "Which cluster, as whom.")
    @SuppressWarnings("NullAway.Init") // required
    private Path kubeconfig;

    @Option(
            names = "--temporal",
            paramLabel = "HOST:PORT",
            description = "'embedded' for one in memory; none when absent.")
    @Nullable
    private String temporal;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "The journal's PostgreSQL; in memory when absent.")
    @Nullable
    private String database;

    @Option(names = "--controllers", paramLabel = "LIST", description = "Which controllers to run; all when absent.")
    @Nullable
    private String controllers;

    @Option(names = "--port", defaultValue = "8080", description = "Of the REST API (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--address", defaultValue = "127.0.0.1", description = "To listen on (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String address;

    @Parameters(arity = "0..*", paramLabel = "--KEY=VALUE", description = "More settings, after '--'.")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws Exception {
        start(arguments().toArray(String[]::new));
        new CountDownLatch(1).await();
        return 0;
    }

    List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add("--slipway.kubeconfig=" + kubeconfig.toAbsolutePath());
        arguments.add("--server.port=" + port);
        arguments.add("--server.address=" + address);
        add(arguments, "slipway.temporal.target", temporal);
        add(arguments, "slipway.database.url", database);
        add(arguments, "slipway.controllers", controllers);
        arguments.addAll(settings);
        return arguments;
    }

    private static void add(List<String> arguments, String key, @Nullable String value) {
        if (value != null) {
            arguments.add("--" + key + "=" + value);
        }
    }

    static void start(String... arguments) {
        SlipwayServer.main(arguments);
    }
}
