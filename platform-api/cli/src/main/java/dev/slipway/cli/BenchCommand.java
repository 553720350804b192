package dev.slipway.cli;

import dev.slipway.cli.bench.ClaimBench;
import dev.slipway.cli.bench.CompositeBench;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

        @Mixin
        private final PlatformOptions options = new PlatformOptions();

        @Mixin
        private final BenchScale scale = new BenchScale();

        @Override
        public Integer call() throws Exception {
            var platform = options.platform();
            if (UpCommand.start(platform, Optional.empty()) != 0) {
                return 1;
            }
            var wanted = new ClaimBench.Options(scale.count(200), scale.keep(), scale.timeout());
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

        @Mixin
        private final BenchScale scale = new BenchScale();

        @Override
        public Integer call() throws Exception {
            var wanted = new CompositeBench.Options(scale.count(1000), scale.keep(), scale.timeout());
            try (var client = cluster.client()) {
                return new CompositeBench(client, System.out).run(wanted) ? 0 : 1;
            }
        }
    }
}
