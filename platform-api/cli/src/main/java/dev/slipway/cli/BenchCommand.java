package dev.slipway.cli;

import dev.slipway.cli.bench.ClaimBench;
import dev.slipway.cli.bench.CompositeBench;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slipway bench}: figures that anybody can reproduce. */
@Command(
        name = "bench",
        description = "Measure the platform.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchCommand.Claims.class, BenchCommand.Composites.class})
final class BenchCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Measure what? There are 'claims' and 'composites'.");
    }

    /** {@code slipway bench claims}. */
    @Command(
            name = "claims",
            description = "Commit many database claims at once to the local platform, which is started if need be.",
            mixinStandardHelpOptions = true)
    static final class Claims implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Mixin
        private final PlatformOptions options = new PlatformOptions();

        @Option(
                names = "--count",
                paramLabel = "N",
                defaultValue = "200",
                description = "How many claims (default: ${DEFAULT-VALUE}).")
        private int count;

        @Option(names = "--keep", description = "Leave the claims where they are.")
        private boolean keep;

        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                defaultValue = "1800",
                description =
                        "How long all claims may take to become ready, and again to go (default: ${DEFAULT-VALUE}).")
        private int timeout;

        @Override
        public Integer call() throws Exception {
            if (count < 1) {
                throw new ParameterException(spec.commandLine(), "At least one claim, not " + count);
            }
            var platform = options.platform();
            if (UpCommand.start(platform, Optional.empty()) != 0) {
                return 1;
            }
            var wanted = new ClaimBench.Options(count, keep, Duration.ofSeconds(timeout));
            return new ClaimBench(platform, System.out).run(wanted) ? 0 : 1;
        }
    }

    /** {@code slipway bench composites}. */
    @Command(
            name = "composites",
            description = "Create many composite resources of four ConfigMaps each, on any cluster that serves them.",
            mixinStandardHelpOptions = true)
    static final class Composites implements Callable<Integer> {

        @Mixin
        private final ClusterOptions cluster = new ClusterOptions();

        @Option(
                names = "--count",
                paramLabel = "N",
                defaultValue = "1000",
                description = "How many (default: ${DEFAULT-VALUE}).")
        private int count;

        @Option(names = "--keep", description = "Leave them where they are.")
        private boolean keep;

        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                defaultValue = "900",
                description = "How long each stage may take (default: ${DEFAULT-VALUE}).")
        private int timeout;

        @Override
        public Integer call() throws Exception {
            var wanted = new CompositeBench.Options(count, keep, Duration.ofSeconds(timeout));
            try (var client = cluster.client()) {
                return new CompositeBench(client, System.out).run(wanted) ? 0 : 1;
            }
        }
    }
}
