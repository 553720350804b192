package dev.slipway.cli;

import dev.slipway.cli.graph.CompositeGraph;
import dev.slipway.cli.trace.Traces;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway graph}: in which order the parts of a claim or composite resource come and go. */
@Command(
        name = "graph",
        description = "Show what a claim or composite resource is made of, and what of it waits for what.",
        mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {

    /** How a graph is printed. */
    enum Format {
        text,
        dot,
        json
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "KIND/NAME", description = "As for trace.")
    @SuppressWarnings("NullAway.Init") // required
    private String target;

    @Option(
            names = {"-n", "--namespace"},
            defaultValue = "",
            description = "Where the object is; the kubeconfig's namespace when absent.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String namespace;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format output;

    @Override
    public Integer call() throws IOException {
        var named = Target.of(target, spec);
        try (var client = cluster.client()) {
            var traces = new Traces(client);
            var graph = CompositeGraph.of(traces, traces.find(named.kind(), named.name(), namespace));
            spec.commandLine()
                    .getOut()
                    .println(
                            switch (output) {
                                case text -> graph.text();
                                case dot -> graph.dot();
                                case json -> graph.json();
                            });
            return 0;
        }
    }
}
