package dev.slipway.cli;

import dev.slipway.cli.app.AppTree;
import dev.slipway.cli.app.LogLines;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway app logs}: what the pods of an Application have logged. */
@Command(
        name = "logs",
        description = "Print what the pods of an application have logged.",
        mixinStandardHelpOptions = true)
final class AppLogsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "[NAMESPACE/]NAME")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Mixin
    private final AppTarget target = new AppTarget();

    @Option(names = "--kind", description = "Only pods of objects of this kind, or Pod.")
    @Nullable
    private String kind;

    @Option(names = "--name", paramLabel = "OBJECT", description = "Only pods of the object of this name.")
    @Nullable
    private String object;

    @Option(
            names = {"-c", "--container"},
            description = "Which container; the only one when absent.")
    @Nullable
    private String container;

    @Option(names = "--tail", defaultValue = "1000", description = "How many of the last lines of each pod.")
    private int tail;

    @Option(names = "--filter", description = "Only lines with this text.")
    @Nullable
    private String filter;

    @Option(
            names = {"-p", "--previous"},
            description = "What the container before the present one has logged.")
    private boolean previous;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is logged from now on, until the pods end or the command is stopped.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var client = target.client()) {
            Kube kube = new Kube(client);
            KubeObject app = AppTarget.get(kube, target.ref(name));
            try (var place = AppPlace.of(kube, app)) {
                print(place.cluster().kube(), app);
            }
            return ArgoStatus.SUCCESS;
        }
    }

    private void print(Kube kube, KubeObject app) throws InterruptedException {
        List<Ref> pods = pods(kube, app);
        if (pods.isEmpty()) {
            throw new FaultException(Fault.NOT_FOUND, "the application has no such pods");
        }
        PodLogs logs = new PodLogs(kube.client(), new PodLogs.Which(container, tail, previous));
        LogLines lines = new LogLines(spec.commandLine().getOut(), Optional.ofNullable(filter), pods.size() > 1);
        if (follow) {
            logs.follow(pods, lines);
        } else {
            logs.print(pods, lines);
        }
    }

    private List<Ref> pods(Kube kube, KubeObject app) {
        return new AppTree(new AppWorld(kube), one -> Optional.empty())
                .of(app).stream()
                        .flatMap(AppTree.Node::all)
                        .filter(this::isNamed)
                        .flatMap(AppTree.Node::all)
                        .map(AppTree.Node::ref)
                        .filter(ref -> ref.gvk().kind().equals("Pod")
                                && ref.gvk().group().isEmpty())
                        .distinct()
                        .toList();
    }

    private boolean isNamed(AppTree.Node node) {
        return (kind == null || kind.equals(node.ref().gvk().kind()))
                && (object == null || object.equals(node.ref().name()));
    }
}
