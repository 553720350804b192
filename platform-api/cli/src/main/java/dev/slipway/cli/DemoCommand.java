package dev.slipway.cli;

import dev.slipway.cli.demo.ClusterDemo;
import dev.slipway.cli.demo.Demo;
import dev.slipway.cli.demo.Demo.Stuck;
import dev.slipway.local.platform.Platform;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway demo}: from nothing to {@code SELECT 1}. */
@Command(
        name = "demo",
        description =
                "Start the platform, commit claims, and watch them become a database and a cluster with an application.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final PlatformOptions options = new PlatformOptions();

    @Option(names = "--exit", description = "Stop the platform again at the end, for scripts.")
    private boolean exit;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long each claim may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Override
    public Integer call() throws Exception {
        var begun = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        var platform = options.brief();
        try {
            if (UpCommand.start(platform, Optional.empty()) != 0) {
                return 1;
            }
            return run(platform, begun);
        } finally {
            if (exit) {
                platform.down();
                System.out.println("The platform is stopped.");
            }
        }
    }

    private int run(Platform platform, Instant begun) throws Exception {
        try {
            var patience = Duration.ofSeconds(timeout);
            var result = new Demo(platform, System.out, begun).run(patience);
            System.out.println("The claim is ready: " + ProgressLines.seconds(result.sinceStart()) + " from the start, "
                    + ProgressLines.seconds(result.sinceCommit()) + " from the commit.");
            var cluster = new ClusterDemo(platform, System.out, result.claim()).run(patience);
            System.out.println("The cluster " + cluster + " is ready, and its application runs with the database: "
                    + ProgressLines.seconds(Duration.between(begun, Instant.now())) + " from the start.");
            if (!exit) {
                next(platform, result.claim());
            }
            return 0;
        } catch (Stuck e) {
            System.err.println("The demo failed: " + e.getMessage());
            System.err.println("  ./slipway logs slipway-server   shows what the server did");
            return 1;
        }
    }

    private static void next(Platform platform, String claim) {
        System.out.printf(
                """

                Try next:
                  %4$s/ui     # the console; log in with the token in %5$s/api.token
                  ./slipway trace postgresqlinstance/%1$s -n production
                  export KUBECONFIG=%2$s
                  kubectl get postgresqlinstances -A
                  git clone %3$s     # edit, commit, push: the platform follows
                  ./slipway down             # stop; --purge forgets everything
                """, claim, platform.kubeconfig(), platform.gitUrl("claims"), platform.serverUrl(), platform.state());
    }
}
