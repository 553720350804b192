package dev.slipway.cli;

import dev.slipway.cli.drift.DriftReport;
import dev.slipway.cli.drift.Ownership;
import dev.slipway.cli.plan.PlanClient;
import dev.slipway.cli.trace.Traces;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway drift}: what somebody changed behind the platform's back, and who owns what. */
@Command(
        name = "drift",
        description =
                "Show which fields differ from what is wanted, in the cluster and in clouds, and who owns them. Exit"
                        + " status: 0 none, 1 some, 2 the report cannot be made.",
        mixinStandardHelpOptions = true)
final class DriftCommand implements Callable<Integer> {

    private static final int NONE = 0;
    private static final int SOME = 1;
    private static final int ERROR = 2;

    /** How a report is printed. */
    enum Format {
        text,
        json
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "KIND/NAME",
            description = "Claims, composite or managed resources, with all that they are made of.")
    private List<String> targets = List.of();

    @Option(
            names = {"-n", "--namespace"},
            defaultValue = "",
            description = "Where the objects are; the kubeconfig's namespace when absent.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String namespace;

    @Option(
            names = "--owners",
            description = "Show every field of the objects with its owner, also where nothing differs.")
    private boolean owners;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format output;

    @Override
    public Integer call() throws InterruptedException {
        try (var client = cluster.client()) {
            var traces = new Traces(client);
            var objects = new ArrayList<KubeObject>();
            for (var text : targets) {
                var target = Target.of(text, spec);
                objects.add(traces.find(target.kind(), target.name(), namespace));
            }
            var proposal =
                    Proposal.observing(objects.stream().map(KubeObject::ref).toList());
            var prediction =
                    new PlanClient(server.address(cluster.platform), server.token(cluster.platform)).predict(proposal);
            var report = DriftReport.of(prediction, new Kube(client)::get);
            print(report, objects);
            return report.isEmpty() ? NONE : report.problems().isEmpty() ? SOME : ERROR;
        } catch (IOException | FaultException e) {
            spec.commandLine().getErr().println("slipway: " + e.getMessage());
            return ERROR;
        }
    }

    private void print(DriftReport report, List<KubeObject> objects) {
        var out = spec.commandLine().getOut();
        if (output == Format.json) {
            out.println(report.json());
            return;
        }
        if (owners) {
            objects.forEach(object -> out.println(new Ownership(object).text()));
        }
        out.println(report.text());
    }
}
