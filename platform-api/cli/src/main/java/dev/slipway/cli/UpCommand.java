package dev.slipway.cli;

import dev.slipway.local.platform.Platform;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway up}: starts what does not run. */
@Command(
        name = "up",
        description = "Start the local platform; what runs already is left alone.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private final PlatformOptions options = new PlatformOptions();

    @Option(
            names = "--durable",
            description = "Run the real Temporal server, so that long steps survive a crash; remembered.")
    private boolean durable;

    @Option(names = "--in-memory", description = "Back to the Temporal server inside slipway-server; remembered.")
    private boolean inMemory;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return start(options.platform(), choice());
    }

    private Optional<Boolean> choice() {
        return durable || inMemory ? Optional.of(durable) : Optional.empty();
    }

    static int start(Platform platform, Optional<Boolean> durable) throws IOException, InterruptedException {
        var started = Instant.now();
        System.out.println("Starting the platform in " + platform.state());
        var failures = platform.up(durable, new ProgressLines(System.out));
        if (!failures.isEmpty()) {
            System.err.println("The platform is not up:");
            failures.forEach(failure -> System.err.println("  " + failure));
            return 1;
        }
        System.out.println(
                "The platform is up after " + ProgressLines.seconds(Duration.between(started, Instant.now())));
        System.out.println("  kubectl   export KUBECONFIG=" + platform.kubeconfig());
        System.out.println("  claims    git clone " + platform.gitUrl("claims"));
        System.out.println("  console   " + platform.serverUrl() + "/ui (log in with the token in " + platform.state()
                + "/api.token)");
        System.out.println("  REST API  " + platform.serverUrl() + " (the same token)");
        return 0;
    }
}
