package dev.slipway.cli;

import dev.slipway.cli.trace.JournalReader;
import dev.slipway.cli.trace.Trace;
import dev.slipway.cli.trace.Traces;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway trace}: where a change is, and what it waits for. */
@Command(
        name = "trace",
        description =
                "Follow a claim, a composite or managed resource, or an Application from its commit to its secret.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {

    private static final String CLEAR = "\u001b[H\u001b[2J";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            paramLabel = "KIND/NAME",
            description = "The kind as kind, plural or singular in any case, with .GROUP where several have it.")
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
            description = "text or json (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String output;

    @Option(
            names = {"-w", "--watch"},
            description = "Show it again whenever it changes, until all of it is ready.")
    private boolean watch;

    @Option(names = "--no-timeline", description = "Leave out what the journal tells.")
    private boolean noTimeline;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var named = Target.of(target, spec);
        var json = output.toLowerCase(Locale.ROOT).equals("json");
        if (!json && !output.equals("text")) {
            throw new ParameterException(spec.commandLine(), "The output is text or json, not " + output);
        }
        try (var client = cluster.client()) {
            var traces = new Traces(client);
            show(() -> trace(traces, named), json);
            return 0;
        }
    }

    private Trace trace(Traces traces, Target named) throws IOException, InterruptedException {
        var trace = traces.of(named.kind(), named.name(), namespace);
        var journal = journal();
        return journal.isPresent() ? trace.with(journal.get()) : trace;
    }

    private Optional<JournalReader> journal() throws IOException {
        if (noTimeline || !cluster.isLocal()) {
            return Optional.empty();
        }
        var platform = cluster.platform.platform();
        return Optional.of(new JournalReader(platform.serverUrl(), platform.apiToken()));
    }

    private void show(Look look, boolean json) throws IOException, InterruptedException {
        var shown = "";
        while (true) {
            var trace = look.now();
            var document = trace.json();
            if (!document.equals(shown)) {
                shown = document;
                print(trace, json);
            }
            if (!watch || trace.isReady()) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void print(Trace trace, boolean json) {
        var out = spec.commandLine().getOut();
        var terminal = Terminal.hasColours();
        if (watch && terminal && !json) {
            out.print(CLEAR);
        }
        out.println(json ? trace.json() : trace.text(Instant.now(), terminal));
        out.flush();
    }

    /** One look at the cluster. */
    private interface Look {

        Trace now() throws IOException, InterruptedException;
    }
}
