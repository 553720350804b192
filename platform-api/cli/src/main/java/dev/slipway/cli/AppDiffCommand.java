package dev.slipway.cli;

import dev.slipway.cli.app.DiffText;
import dev.slipway.delivery.app.Preview;
import dev.slipway.delivery.diff.Difference;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway app diff}: what a sync would change. */
@Command(
        name = "diff",
        description =
                "Show what a sync would change, by server-side dry-run. Nothing is written. Exit status: 0 nothing, 1"
                        + " something.",
        mixinStandardHelpOptions = true)
final class AppDiffCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "[NAMESPACE/]NAME")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Mixin
    private final AppTarget target = new AppTarget();

    @Mixin
    private final AppSourceOptions source = new AppSourceOptions();

    @Mixin
    private final AppShowCommands.RefreshOptions refresh = new AppShowCommands.RefreshOptions();

    @Option(
            names = "--exit-code",
            arity = "0..1",
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether a difference has an exit status of its own (default: ${DEFAULT-VALUE}).")
    private boolean exitCode;

    @Option(
            names = "--diff-exit-code",
            defaultValue = "1",
            description = "The exit status of a difference (default: ${DEFAULT-VALUE}).")
    private int differenceStatus;

    @Option(names = "--timeout", defaultValue = "60", description = "How many seconds a refresh may take.")
    private long timeout;

    @Override
    public Integer call() throws Exception {
        try (var client = target.client()) {
            Kube kube = new Kube(client);
            Ref ref = target.ref(name);
            refresh.run(kube, ref, timeout);
            KubeObject app = AppTarget.get(kube, ref);
            Preview.Result result =
                    AppTarget.rendered(kube, app, source::access, preview -> source.with(app, preview::compare));
            result.problems().forEach(problem -> spec.commandLine().getErr().println("slipway: " + problem));
            boolean modified = print(result.objects());
            return modified && exitCode ? differenceStatus : ArgoStatus.SUCCESS;
        }
    }

    private boolean print(List<Preview.Compared> objects) {
        DiffText text = new DiffText(Terminal.hasColours());
        StringBuilder shown = new StringBuilder();
        for (Preview.Compared object : objects) {
            Difference difference = object.difference();
            if (!object.note().isEmpty()) {
                shown.append(DiffText.title(object.ref())).append(object.note()).append('\n');
            } else if (difference != null && difference.modified()) {
                shown.append(text.of(object.ref(), difference.live(), difference.predicted()));
            }
        }
        ProjCommand.print(spec, shown.toString());
        return shown.length() > 0;
    }
}
