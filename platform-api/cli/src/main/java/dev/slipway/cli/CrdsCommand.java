package dev.slipway.cli;

import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slipway crds}: the definitions of the kinds that the server serves. */
@Command(
        name = "crds",
        description = "Print or apply the CustomResourceDefinitions of Slipway's kinds.",
        mixinStandardHelpOptions = true,
        subcommands = {CrdsCommand.Print.class, CrdsCommand.Apply.class})
final class CrdsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Print them or apply them?");
    }

    /** {@code slipway crds print}. */
    @Command(name = "print", description = "Print them as one YAML stream.", mixinStandardHelpOptions = true)
    static final class Print implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Override
        public void run() {
            var out = spec.commandLine().getOut();
            out.print(Crds.yaml());
            out.flush();
        }
    }

    /** {@code slipway crds apply}. */
    @Command(
            name = "apply",
            description = "Apply them to a cluster and wait until it serves them.",
            mixinStandardHelpOptions = true)
    static final class Apply implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Mixin
        private final ClusterOptions cluster = new ClusterOptions();

        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                defaultValue = "60",
                description = "How long to wait for the cluster (default: ${DEFAULT-VALUE}).")
        private int timeout;

        @Override
        public Integer call() throws Exception {
            try (var client = cluster.client()) {
                Crds.apply(new Kube(client), Duration.ofSeconds(timeout));
                var out = spec.commandLine().getOut();
                out.println(Crds.all().size() + " CustomResourceDefinitions are served by " + client.getMasterUrl());
                out.flush();
                return 0;
            }
        }
    }
}
