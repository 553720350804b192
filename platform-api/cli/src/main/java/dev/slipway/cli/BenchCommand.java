package dev.slipway.cli;

import dev.slipway.cli.bench.AgentBench;
import dev.slipway.cli.bench.AppBench;
import dev.slipway.cli.bench.ClaimBench;
import dev.slipway.cli.bench.ClusterBench;
import dev.slipway.cli.bench.CompositeBench;
import dev.slipway.cli.bench.PortalBench;
import dev.slipway.cli.bench.SecretsBench;
import dev.slipway.cli.bench.TerraformBench;
import dev.slipway.local.cluster.ClusterPrograms;
import dev.slipway.local.cluster.WorkloadCluster;
import dev.slipway.local.platform.Platform;
import dev.slipway.local.tool.Tools;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        subcommands = {
            BenchCommand.Claims.class,
            BenchCommand.Composites.class,
            BenchCommand.Apps.class,
            BenchCommand.Agents.class,
            BenchCommand.Clusters.class,
            BenchCommand.Secrets.class,
            BenchCommand.Portal.class,
            BenchCommand.TerraformObjects.class
        })
final class BenchCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Measure what? There are 'claims', 'composites', 'apps', 'agent', 'clusters', 'secrets', 'portal'"
                        + " and 'terraform'.");
    }

    /** What is measured on the local platform, through its API server. */
    abstract static class OnThePlatform implements Callable<Integer> {

        @Mixin
        private final PlatformOptions options = new PlatformOptions();

        @Mixin
        private final BenchScale scale = new BenchScale();

        /** Return whether everything happened that was to happen. */
        abstract boolean measure(Platform platform, KubernetesClient client, BenchScale scale) throws Exception;

        @Override
        public Integer call() throws Exception {
            var platform = options.platform();
            if (UpCommand.start(platform, Optional.empty()) != 0) {
                return 1;
            }
            var config = Config.fromKubeconfig(platform.kubeconfig().toFile());
            try (var client = new KubernetesClientBuilder().withConfig(config).build()) {
                return measure(platform, client, scale) ? 0 : 1;
            }
        }
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

        @Option(
                names = "--standing",
                paramLabel = "N",
                defaultValue = "0",
                description =
                        "Make so many managed resources (NopResource) first, which stand while the rest is measured.")
        private int standing;

        @Override
        public Integer call() throws Exception {
            var wanted = new CompositeBench.Options(scale.count(1000), standing, scale.keep(), scale.timeout());
            try (var client = cluster.client()) {
                return new CompositeBench(client, System.out).run(wanted) ? 0 : 1;
            }
        }
    }

    /** {@code slipway bench apps}. */
    @Command(
            name = "apps",
            description = "Deliver many Applications of ten ConfigMaps each from one repository of the local platform,"
                    + " which is started if need be.",
            mixinStandardHelpOptions = true)
    static final class Apps extends OnThePlatform {

        @Override
        boolean measure(Platform platform, KubernetesClient client, BenchScale scale) throws Exception {
            var wanted = new AppBench.Options(scale.count(100), scale.keep(), scale.timeout());
            return new AppBench(platform, client, System.out).run(wanted);
        }
    }

    /** {@code slipway bench agent}. */
    @Command(
            name = "agent",
            description = "Hand many Applications over to an agent with a workload cluster of its own, and have many"
                    + " agents come back at once, on the local platform, which is started if need be.",
            mixinStandardHelpOptions = true)
    static final class Agents implements Callable<Integer> {

        @Mixin
        private final PlatformOptions options = new PlatformOptions();

        @Mixin
        private final BenchScale scale = new BenchScale();

        @Option(
                names = "--agents",
                defaultValue = "50",
                description = "How many come back (default: ${DEFAULT-VALUE}).")
        private int agents;

        @Option(
                names = "--program",
                paramLabel = "FILE",
                defaultValue = "slipway-agent",
                description = "The agent that is measured (default: ${DEFAULT-VALUE} in the current directory).")
        @SuppressWarnings("NullAway.Init") // has a default
        private Path program;

        @Override
        public Integer call() throws Exception {
            Path agent = program.toAbsolutePath();
            if (!Files.isExecutable(agent)) {
                throw new IllegalArgumentException("there is no program " + agent + "; --program names the agent");
            }
            var platform = options.platform();
            if (UpCommand.start(platform, Optional.empty()) != 0) {
                return 1;
            }
            var wanted = new AgentBench.Options(
                    scale.count(200), agents, List.of(agent.toString()), scale.keep(), scale.timeout());
            var config = Config.fromKubeconfig(platform.kubeconfig().toFile());
            try (var client = new KubernetesClientBuilder().withConfig(config).build();
                    var programs = ClusterPrograms.of(Tools.ofThisMachine())) {
                var workload = WorkloadCluster.in(AgentBench.directory(platform), programs);
                return new AgentBench(platform, workload, client, System.out).run(wanted) ? 0 : 1;
            }
        }
    }

    /** {@code slipway bench portal}. */
    @Command(
            name = "portal",
            description = "Page through a large fleet in the console and the REST API of the local platform, which is"
                    + " started if need be.",
            mixinStandardHelpOptions = true)
    static final class Portal extends OnThePlatform {

        @Option(names = "--clusters", defaultValue = "500", description = "How many (default: ${DEFAULT-VALUE}).")
        private int clusters;

        @Override
        boolean measure(Platform platform, KubernetesClient client, BenchScale scale) throws Exception {
            var wanted = new PortalBench.Options(scale.count(20_000), clusters, scale.keep(), scale.timeout());
            return new PortalBench(platform, client, System.out).run(wanted);
        }
    }

    /** {@code slipway bench clusters}. */
    @Command(
            name = "clusters",
            description =
                    "Commit many Clusters of one class, with machines in memory, at once to the local platform, which"
                            + " is started if need be.",
            mixinStandardHelpOptions = true)
    static final class Clusters extends OnThePlatform {

        @Override
        boolean measure(Platform platform, KubernetesClient client, BenchScale scale) throws Exception {
            var wanted = new ClusterBench.Options(scale.count(100), scale.keep(), scale.timeout());
            return new ClusterBench(platform, client, System.out).run(wanted);
        }
    }

    /** {@code slipway bench secrets}. */
    @Command(
            name = "secrets",
            description = "Sync many ExternalSecrets over a few keys of one store on the local platform, which is"
                    + " started if need be.",
            mixinStandardHelpOptions = true)
    static final class Secrets extends OnThePlatform {

        @Option(names = "--keys", defaultValue = "100", description = "How many (default: ${DEFAULT-VALUE}).")
        private int keys;

        @Option(
                names = "--each",
                description = "Have all look again by a force-sync on each of them, which is one more write for each,"
                        + " instead of one on their store.")
        private boolean each;

        @Override
        boolean measure(Platform platform, KubernetesClient client, BenchScale scale) throws Exception {
            var wanted = new SecretsBench.Options(scale.count(10_000), keys, each, scale.keep(), scale.timeout());
            return new SecretsBench(platform, client, System.out).run(wanted);
        }
    }

    /** {@code slipway bench terraform}. */
    @Command(
            name = "terraform",
            description = "Apply many Terraform objects of one terraform_data each on the local platform, which is"
                    + " started if need be.",
            mixinStandardHelpOptions = true)
    static final class TerraformObjects extends OnThePlatform {

        @Override
        boolean measure(Platform platform, KubernetesClient client, BenchScale scale) throws Exception {
            var wanted = new TerraformBench.Options(scale.count(200), scale.keep(), scale.timeout());
            return new TerraformBench(platform, client, System.out).run(wanted);
        }
    }
}
